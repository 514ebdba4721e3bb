/** Asks for the values that no page has shown. They stay with the order until the page is left. */
import { useEffect, useId, useRef } from "preact/hooks";
import { type Act, Button, DeliberateButton } from "../ui/button";
import { t } from "../ui/text";
import type { Values, Variable } from "./order_view";
import { word } from "./words";

const VALUE_MAXIMUM = 500;

interface MissingFormProps {
  missing: Variable[];
  values: Values;
  verb: string;
  busy: boolean;
  onChange: (typed: Values) => void;
  onDone: Act;
  onLeave: () => void;
}

export function MissingForm({ missing, values, verb, busy, onChange, onDone, onLeave }: MissingFormProps) {
  const form = useRef<HTMLDivElement>(null);
  const complete = missing.every((name) => values[name]?.trim());
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll("input") ?? [])];
    (fields.find((field) => !field.value) ?? fields[0])?.focus({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <form> could be submitted by Enter, which is no click on Insert
    <div
      ref={form}
      class="missing"
      role="group"
      aria-label={t("reply_missing_title")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {missing.map((name) => (
        <Ask
          key={name}
          name={name}
          value={values[name] ?? ""}
          onInput={(value) => onChange({ [name]: value })}
        />
      ))}
      <div class="reply-foot">
        <DeliberateButton primary busy={busy} disabled={!complete} onAct={onDone}>
          {verb}
        </DeliberateButton>
        <Button kind="quiet" onClick={onLeave}>
          {t("panel_cancel")}
        </Button>
      </div>
    </div>
  );
}

function Ask({ name, value, onInput }: { name: Variable; value: string; onInput: (value: string) => void }) {
  const id = useId();
  return (
    <div class="ask">
      <label for={id}>{word("variable", name)}</label>
      <input
        id={id}
        class="field"
        dir="auto"
        autocomplete="off"
        maxLength={VALUE_MAXIMUM}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
