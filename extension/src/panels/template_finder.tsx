/** The list of templates: a search field that walks its list, and a preview on pointing. */
import { useEffect, useId, useRef } from "preact/hooks";
import type { FoundTemplate } from "../messages";
import { Icon } from "../ui/icon";
import { t } from "../ui/text";
import { nameFor, tagName } from "./words";

interface FinderProps {
  search: string;
  shown: FoundTemplate[];
  current: FoundTemplate | null;
  onSearch: (text: string) => void;
  onSelect: (id: string) => void;
  onPoint: (id: string | null) => void;
  onEnter: () => void;
}

/** A search field that walks its list with the arrow keys (ARIA's combobox); Enter goes on to the Insert button. */
export function TemplateFinder(props: FinderProps) {
  const { search, shown, current, onSearch, onSelect, onPoint, onEnter } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = current ? shown.indexOf(current) : -1;
  const step = (by: number) => {
    const next = shown[Math.max(0, Math.min(shown.length - 1, index + by))];
    if (next) onSelect(next.id);
  };
  useEffect(() => {
    if (list.current) scrollWithin(list.current, list.current.querySelector("[aria-selected=true]"));
  }, [current?.id]);
  return (
    <>
      <div class="search">
        <Icon name="search" />
        <input
          class="field"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          aria-label={t("template_search")}
          placeholder={t("template_search")}
          autocomplete="off"
          spellcheck={false}
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              event.preventDefault();
              step(event.key === "ArrowDown" ? 1 : -1);
            } else if (event.key === "Enter") {
              // Prevented, or the same press of the key would go on to click the button.
              event.preventDefault();
              onEnter();
            } else if (event.key === "Escape" && search) {
              event.stopPropagation();
              onSearch("");
            }
          }}
        />
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        class="list"
        role="listbox"
        aria-label={t("panel_templates")}
        onPointerLeave={() => onPoint(null)}
      >
        {shown.map((entry) => (
          <Row
            key={entry.id}
            id={`${id}-${entry.id}`}
            entry={entry}
            selected={entry === current}
            onPoint={() => onPoint(entry.id)}
            onSelect={() => onSelect(entry.id)}
          />
        ))}
      </div>
    </>
  );
}

/** scrollIntoView would move the panel, and the page, as well. */
function scrollWithin(list: HTMLElement, row: HTMLElement | null): void {
  if (!row) return;
  const top = row.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + row.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + row.offsetHeight - list.clientHeight;
  }
}

interface RowProps {
  id: string;
  entry: FoundTemplate;
  selected: boolean;
  onPoint: () => void;
  onSelect: () => void;
}

function Row({ id, entry, selected, onPoint, onSelect }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field has the keys
    <div
      id={id}
      class="row"
      role="option"
      aria-selected={selected}
      onPointerEnter={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onSelect}
    >
      <span class="row-name">{nameFor(entry.names)}</span>
      <span class="tags">{entry.tags.slice(0, 3).map(tagName).join(", ")}</span>
    </div>
  );
}
