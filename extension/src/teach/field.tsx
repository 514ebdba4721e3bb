/** One thing to point at: where it was found to stand, and another way to say it for those without a pointer. */
import { useState } from "preact/hooks";
import { Button, IconButton } from "../ui/button";
import { t } from "../ui/text";
import type { TaughtField } from "./derive";
import type { FieldName } from "./lesson";

interface FieldProps {
  name: FieldName;
  field: TaughtField | undefined;
  sample: string | undefined;
  active: boolean;
  onPoint: () => void;
  onWords: (words: string) => void;
  onClear: () => void;
}

export function Field({ name, field, sample, active, onPoint, onWords, onClear }: FieldProps) {
  const [words, type] = useState("");
  const title = t(`teach_field_${name}`);
  return (
    <li class={active ? "teach-field active" : "teach-field"}>
      <span class="teach-name">{title}</span>
      <Button onClick={onPoint} kind={active ? "primary" : "plain"}>
        {t(active ? "teach_stop" : field ? "teach_again" : "teach_start")}
        <span class="hidden"> {title}</span>
      </Button>
      {field && <IconButton icon="close" label={t("teach_clear", title)} onClick={onClear} />}
      {field && (
        <p class="dim">
          {whereWords(field)}
          {sample && (
            <>
              {" · "}
              <bdi class="sample">{sample}</bdi>
            </>
          )}
        </p>
      )}
      {active && name !== "message_box" && (
        <form
          class="teach-words"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim()) onWords(words.trim());
          }}
        >
          <input
            class="field"
            type="text"
            maxLength={100}
            value={words}
            aria-label={t("teach_words_for", title)}
            placeholder={t("teach_words")}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
          <button type="submit" class="button">
            {t("teach_use_words")}
          </button>
        </form>
      )}
    </li>
  );
}

/** Where such a value stands, in words. */
export function whereWords({ labels, columns, selectors }: TaughtField): string {
  if (labels[0]) return t("teach_after", labels[0]);
  if (columns[0]) return t("teach_below", columns[0]);
  return selectors[0] ? t("teach_by_class", selectors[0]) : t("teach_nowhere");
}
