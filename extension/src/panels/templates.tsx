/** The whole library, filled in for this order: search, look, insert. */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Panel, TemplateEntry } from "../generated/api";
import { Icon } from "../ui/icon";
import { Empty, Section } from "../ui/section";
import { t } from "../ui/text";
import { otherLanguage } from "./language";
import type { Acts, OrderView } from "./order_view";
import { Replying } from "./replying";
import { matching } from "./search";
import { nameFor, tagName } from "./words";

export function Templates({ view, panel, acts }: { view: OrderView; panel: Panel; acts: Acts }) {
  const { search, template: selected } = view.draft;
  const [pointed, setPointed] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const shown = matching(panel.templates, search);
  const find = (id: string | null) => shown.find((entry) => entry.id === id);
  // While a form is open under the preview, pointing at another template must not take it away.
  const current = (asking ? undefined : find(pointed)) ?? find(selected) ?? shown[0];
  return (
    <Section title={t("panel_templates")} count={panel.templates.length}>
      {panel.templates.length === 0 ? (
        <Empty>{t("template_none")}</Empty>
      ) : (
        <div class="templates">
          <Finder
            search={search}
            shown={shown}
            current={current ?? null}
            onSearch={(text) => acts.change({ search: text, template: null })}
            onSelect={(id) => acts.change({ template: id })}
            onPoint={setPointed}
          />
          {current ? (
            <div class="chosen" aria-busy={view.asking}>
              <Language entry={current} view={view} />
              <Replying
                key={`${current.id} ${current.rendering.language}`}
                reply={{ rendering: current.rendering, suggested: false }}
                name={nameFor(current.names)}
                canInsert={view.canInsert}
                values={view.draft.values}
                acts={acts}
                onAsking={setAsking}
              />
            </div>
          ) : (
            <Empty>{t("template_no_match", search.trim())}</Empty>
          )}
        </div>
      )}
    </Section>
  );
}

function Language({ entry, view }: { entry: TemplateEntry; view: OrderView }) {
  const other = otherLanguage(entry.rendering, view);
  return other ? <p class="warn">{other}</p> : null;
}

interface FinderProps {
  search: string;
  shown: TemplateEntry[];
  current: TemplateEntry | null;
  onSearch: (text: string) => void;
  onSelect: (id: string) => void;
  onPoint: (id: string | null) => void;
}

/** A search field that walks its list with the arrow keys (ARIA's combobox); Enter goes on to the Insert button. */
function Finder({ search, shown, current, onSearch, onSelect, onPoint }: FinderProps) {
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
              event.currentTarget
                .closest(".templates")
                ?.querySelector<HTMLElement>(".chosen .button")
                ?.focus();
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
  entry: TemplateEntry;
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
