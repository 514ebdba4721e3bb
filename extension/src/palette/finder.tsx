/** The search field and its list (ARIA's combobox): the field keeps the focus, the keys walk the list. */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { FoundTemplate } from "../messages";
import { languageName, nameFor } from "../panels/words";
import { Icon } from "../ui/icon";
import { shortcut } from "../ui/shortcut";
import { t } from "../ui/text";
import { Star } from "./star";

const PAGE = 8;

interface FinderProps {
  order: string | null;
  text: string;
  /** A sentence when there is no list; null until the first answer. */
  found: FoundTemplate[] | string | null;
  current: FoundTemplate | null;
  onText: (text: string) => void;
  onSelect: (id: string) => void;
  onEnter: () => void;
  /** What is shown of the current one. */
  children: ComponentChildren;
}

export function Finder(props: FinderProps) {
  const { order, text, found, current, onText, onSelect, onEnter, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const entries = Array.isArray(found) ? found : [];
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current?.id]);
  const walk = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = entries[nextPlace(event.key, current ? entries.indexOf(current) : -1, entries.length)];
    if (event.key === "Enter") onEnter();
    else if (next) onSelect(next.id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div class="palette-head">
        <div class="search">
          <Icon name="search" />
          <input
            class="field"
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={current ? `${id}-${current.id}` : undefined}
            aria-label={t("palette_search")}
            placeholder={t("palette_search")}
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
            onKeyDown={walk}
          />
        </div>
        {order && <span class="palette-order">{t("palette_for", order)}</span>}
      </div>
      {entries.length === 0 && found !== null ? (
        <p class="palette-empty" role="status">
          {typeof found === "string" ? found : emptyWords(text)}
        </p>
      ) : (
        <div class="palette-body">
          <div ref={list} id={`${id}-list`} class="list" role="listbox" aria-label={t("panel_templates")}>
            {entries.map((entry) => (
              <Row
                key={entry.id}
                id={`${id}-${entry.id}`}
                entry={entry}
                selected={entry === current}
                onSelect={() => onSelect(entry.id)}
              />
            ))}
          </div>
          {children}
        </div>
      )}
      <footer class="palette-foot">
        <span>{t("palette_hint_insert")}</span>
        <span>{t("palette_hint_star", shortcut("D"))}</span>
        <span>{t("palette_hint_close")}</span>
      </footer>
    </>
  );
}

const emptyWords = (text: string): string =>
  text.trim() ? t("template_no_match", text.trim()) : t("palette_empty");

/** Where a key leads from a place of a list of so many; -1 when it is none that walks. */
export function nextPlace(key: string, at: number, count: number): number {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined ? -1 : Math.max(0, Math.min(count - 1, next));
}

interface RowProps {
  id: string;
  entry: FoundTemplate;
  selected: boolean;
  onSelect: () => void;
}

function Row({ id, entry, selected, onSelect }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys
    <div
      id={id}
      class="row"
      role="option"
      aria-selected={selected}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onSelect}
    >
      {entry.favourite && <Star />}
      <span class="row-name">{nameFor(entry.names)}</span>
      <span class="tags" title={entry.languages.map(languageName).join(", ")}>
        {entry.languages.join(" ")}
      </span>
      {entry.shortcut && <kbd>{entry.shortcut}</kbd>}
    </div>
  );
}
