/** The library: search, look at one template filled in for this order, insert. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Rendering, TemplateImage } from "../generated/api";
import type { LibrarySummary } from "../messages";
import { Notice } from "../ui/notice";
import { Empty, Section } from "../ui/section";
import { t } from "../ui/text";
import { otherLanguage } from "./language";
import type { Acts, OrderView } from "./order_view";
import { Replying } from "./replying";
import { TemplateFinder } from "./template_finder";
import { isReached, type Shown, useFound, useText } from "./use_templates";
import { nameFor } from "./words";

interface TemplatesProps {
  view: OrderView;
  library: LibrarySummary | null;
  acts: Acts;
}

export function Templates({ view, library, acts }: TemplatesProps) {
  const images = view.panel?.template_images ?? [];
  const { search, template: selected } = view.draft;
  const [pointed, setPointed] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const found = useFound(view, acts);
  const list = Array.isArray(found?.list) ? found.list : [];
  const find = (id: string | null) => list.find((entry) => entry.id === id);
  // While a form is open under the preview, pointing at another template must not take it away.
  const current = (asking ? undefined : find(pointed)) ?? find(selected) ?? list[0] ?? null;
  const shown = useText(current, view, acts);
  const isCurrent = found?.search === search && (shown?.current ?? current === null);
  const toButton = useFocusOnceCurrent(isCurrent, () =>
    body.current?.querySelector<HTMLElement>(".chosen .button"),
  );
  return (
    <Section title={t("panel_templates")} count={library?.templates}>
      {library?.templates === 0 && isReached(view) ? (
        <Empty>{t("template_none")}</Empty>
      ) : (
        <div ref={body} class="templates">
          <TemplateFinder
            search={search}
            shown={list}
            current={current}
            onSearch={(text) => acts.change({ search: text, template: null })}
            onSelect={(id) => acts.change({ template: id })}
            onPoint={setPointed}
            onEnter={toButton}
          />
          {typeof found?.list === "string" && <Empty>{found.list}</Empty>}
          {found && Array.isArray(found.list) && list.length === 0 && found.search.trim() && (
            <Empty>{t("template_no_match", found.search.trim())}</Empty>
          )}
          {shown && (
            <div class="chosen" aria-busy={view.asking || !shown.current}>
              <Text shown={shown} images={images} view={view} acts={acts} onAsking={setAsking} />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}

interface TextProps {
  shown: Shown;
  images: readonly TemplateImage[];
  view: OrderView;
  acts: Acts;
  onAsking: (asking: boolean) => void;
}

function Text({ shown: { template, text }, images, view, acts, onAsking }: TextProps) {
  if (typeof text === "string") return <Notice tone="warn">{text}</Notice>;
  return (
    <>
      <Language rendering={text} view={view} />
      <Replying
        key={`${template.id} ${text.language}`}
        reply={{ rendering: text, suggested: false }}
        name={nameFor(template.names)}
        orderNo={view.orderNo}
        ownText={view.ownText}
        canInsert={view.canInsert}
        values={view.draft.values}
        images={images.filter((image) => image.template_id === template.id)}
        acts={acts}
        onAsking={onAsking}
      />
    </>
  );
}

function Language({ rendering, view }: { rendering: Rendering; view: OrderView }) {
  const other = otherLanguage(rendering, view);
  return other ? <p class="warn">{other}</p> : null;
}

/** Focuses something once what is shown is what was asked for: Enter may come before the answer to the last letter. */
function useFocusOnceCurrent(isCurrent: boolean, find: () => HTMLElement | null | undefined): () => void {
  const isWanted = useRef(false);
  const focus = () => {
    isWanted.current = !isCurrent;
    if (isCurrent) find()?.focus();
  };
  useEffect(() => {
    if (isWanted.current) focus();
  });
  return focus;
}
