/** The one field. What is typed in it is its own: nothing from outside writes into it while somebody types. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { IconButton } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { t } from "../../ui/text";
import { LONGEST, type Query } from "./use_query";

interface SearchBoxProps {
  box: RefObject<HTMLInputElement | null>;
  query: Query;
}

export function SearchBox({ box, query: { q, type, settle } }: SearchBoxProps) {
  useEffect(() => box.current?.focus(), [box]);

  const clear = (): void => {
    const field = box.current;
    if (!field) return;
    // What was searched is one step back.
    settle(field.value);
    field.value = "";
    settle("");
    field.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a <search> would only be one more element around the form
    <form
      role="search"
      class="search-box"
      onSubmit={(event) => {
        event.preventDefault();
        settle(box.current?.value ?? "");
      }}
    >
      <label class="hidden" for="q">
        {t("search_box")}
      </label>
      <Icon name="search" />
      <input
        ref={box}
        id="q"
        class="field"
        type="search"
        placeholder={t("search_placeholder")}
        defaultValue={q}
        maxLength={LONGEST}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          // Letters on their way to become a character are no words to search for.
          if (!event.isComposing) type(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => type(event.currentTarget.value)}
        onBlur={(event) => settle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.isComposing) return;
          event.preventDefault();
          clear();
        }}
      />
      <IconButton icon="close" label={t("search_clear")} onClick={clear} />
    </form>
  );
}
