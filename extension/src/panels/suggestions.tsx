/** Up to three replies that fit this order now, each with its reasons. */
import { useState } from "preact/hooks";
import type { Panel, Suggestion, TemplateImage } from "../generated/api";
import type { LibrarySummary } from "../messages";
import { Empty, Section } from "../ui/section";
import { t } from "../ui/text";
import { LanguageChoice, otherLanguage } from "./language";
import type { Acts, OrderView } from "./order_view";
import { reasonTone, reasonWords } from "./reasons";
import { Replying } from "./replying";
import { nameFor } from "./words";

interface SuggestionsProps {
  view: OrderView;
  panel: Panel;
  library: LibrarySummary | null;
  acts: Acts;
}

export function Suggestions({ view, panel, library, acts }: SuggestionsProps) {
  const [shown, hold] = useHeld(panel.suggestions);
  return (
    <Section
      title={t("panel_suggestions")}
      aside={
        <LanguageChoice
          panel={panel}
          library={library}
          chosen={view.draft.language}
          onChoose={acts.chooseLanguage}
        />
      }
    >
      {shown.length === 0 ? (
        <Empty>{t("panel_suggestions_none")}</Empty>
      ) : (
        <ol class="cards" aria-busy={view.asking}>
          {shown.map((suggestion, index) => (
            <li key={suggestion.rendering.template_id} class="card">
              <Card
                suggestion={suggestion}
                images={panel.template_images.filter(
                  ({ template_id }) => template_id === suggestion.rendering.template_id,
                )}
                first={index === 0}
                view={view}
                acts={acts}
                onAct={() => hold({ suggestion, index })}
              />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

interface Held {
  suggestion: Suggestion;
  index: number;
}

/**
 * An inserted reply is no longer suggested, or comes last. Its card stays where the agent has just used it, with
 * what it says of the insertion, until another language or another order is looked at.
 */
function useHeld(suggestions: Suggestion[]): [Suggestion[], (held: Held) => void] {
  const [held, hold] = useState<Held | null>(null);
  if (!held) return [suggestions, hold];
  const { template_id, language } = held.suggestion.rendering;
  const now = suggestions.find(({ rendering }) => rendering.template_id === template_id);
  const others = suggestions.filter((suggestion) => suggestion !== now);
  const translated = suggestions.some(({ rendering }) => rendering.language !== language);
  if (translated) return [suggestions, hold];
  return [others.toSpliced(held.index, 0, now ?? held.suggestion), hold];
}

interface CardProps {
  suggestion: Suggestion;
  images: readonly TemplateImage[];
  first: boolean;
  view: OrderView;
  acts: Acts;
  onAct: () => void;
}

function Card({ suggestion, images, first, view, acts, onAct }: CardProps) {
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
        orderNo={view.orderNo}
        ownText={view.ownText}
        tellsBefore={reasons.some(({ code }) => code === "already_inserted")}
        canInsert={view.canInsert}
        values={view.draft.values}
        images={images}
        primary={first}
        acts={acts}
        onAct={onAct}
      />
    </>
  );
}
