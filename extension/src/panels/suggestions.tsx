/** Up to three replies that fit this order now, each with its reasons. */
import type { Panel, Suggestion } from "../generated/api";
import { Empty, Section } from "../ui/section";
import { t } from "../ui/text";
import { LanguageChoice, otherLanguage } from "./language";
import type { Acts, OrderView } from "./order_view";
import { reasonTone, reasonWords } from "./reasons";
import { Replying } from "./replying";
import { nameFor } from "./words";

export function Suggestions({ view, panel, acts }: { view: OrderView; panel: Panel; acts: Acts }) {
  return (
    <Section
      title={t("panel_suggestions")}
      aside={<LanguageChoice panel={panel} chosen={view.draft.language} onChoose={acts.chooseLanguage} />}
    >
      {panel.suggestions.length === 0 ? (
        <Empty>{t("panel_suggestions_none")}</Empty>
      ) : (
        <ol class="cards" aria-busy={view.asking}>
          {panel.suggestions.map((suggestion, index) => (
            <li key={suggestion.rendering.template_id} class="card">
              <Card suggestion={suggestion} first={index === 0} view={view} acts={acts} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

interface CardProps {
  suggestion: Suggestion;
  first: boolean;
  view: OrderView;
  acts: Acts;
}

function Card({ suggestion, first, view, acts }: CardProps) {
  const { names, rendering, reasons } = suggestion;
  const name = nameFor(names);
  const other = otherLanguage(rendering, view);
  return (
    <>
      <h3 class="card-name">{name}</h3>
      <ul class="reasons" aria-label={t("reply_reasons")}>
        {reasons.map((reason) => (
          <li key={reason.code} class={reasonTone(reason) ?? ""}>
            {reasonWords(reason)}
          </li>
        ))}
        {other && <li class="warn">{other}</li>}
      </ul>
      <Replying
        key={`${rendering.template_id} ${rendering.language}`}
        reply={{ rendering, suggested: true }}
        name={name}
        canInsert={view.canInsert}
        values={view.draft.values}
        primary={first}
        acts={acts}
      />
    </>
  );
}
