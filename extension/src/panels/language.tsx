/** In which language the replies are shown, how that is known, and the choice of another. */
import type { Panel, Rendering } from "../generated/api";
import type { LibrarySummary } from "../messages";
import { Choice } from "../ui/choice";
import { t } from "../ui/text";
import type { OrderView } from "./order_view";
import { languageName } from "./words";

/** Every language that some template of the library has, or one that is suggested; the buyer's own first. */
export function languagesOf(panel: Panel, library: LibrarySummary | null): string[] {
  const { code } = panel.buyer_language;
  const suggested = panel.suggestions.flatMap(({ rendering }) => rendering.languages);
  const rest = [...new Set([...suggested, ...(library?.languages ?? [])])]
    .filter((other) => other !== code)
    .sort((a, b) => languageName(a).localeCompare(languageName(b)));
  return code ? [code, ...rest] : rest;
}

/** The language wanted for this order: the agent's choice, or the buyer's as far as it is known. */
export function wanted({ draft, panel }: Pick<OrderView, "draft" | "panel">): string | null {
  return draft.language ?? panel?.buyer_language.code ?? null;
}

/** A sentence when a text is not in the language that was asked for. */
export function otherLanguage(rendering: Rendering, view: OrderView): string | null {
  const asked = wanted(view);
  if (!asked || asked === rendering.language) return null;
  return t("language_missing", languageName(asked), languageName(rendering.language));
}

interface LanguageChoiceProps {
  panel: Panel;
  library: LibrarySummary | null;
  chosen: string | null;
  onChoose: (code: string) => void;
}

export function LanguageChoice({ panel, library, chosen, onChoose }: LanguageChoiceProps) {
  const { code, source } = panel.buyer_language;
  const codes = languagesOf(panel, library);
  if (codes.length === 0) return null;
  const current = chosen ?? code ?? panel.suggestions[0]?.rendering.language ?? "en";
  const options = [...new Set([...codes, current])].map((value) => ({
    value,
    label: value === code ? t(`language_from_${source}`, languageName(value)) : languageName(value),
  }));
  const title = code === null && chosen === null ? t("language_unknown") : t("language_choose");
  return <Choice label={title} title={title} value={current} options={options} onChoose={onChoose} />;
}
