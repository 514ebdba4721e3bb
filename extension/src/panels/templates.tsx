/** The whole library, filled in for this order: search, look, insert. */
import { useState } from "preact/hooks";
import type { Panel, TemplateEntry } from "../generated/api";
import { Empty, Section } from "../ui/section";
import { t } from "../ui/text";
import { otherLanguage } from "./language";
import type { Acts, OrderView } from "./order_view";
import { Replying } from "./replying";
import { matching } from "./search";
import { TemplateFinder } from "./template_finder";
import { nameFor } from "./words";

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
          <TemplateFinder
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
                images={panel.template_images.filter((image) => image.template_id === current.id)}
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
