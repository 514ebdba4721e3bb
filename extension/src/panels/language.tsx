/** In which language the replies are shown, how that is known, and the choice of another. */
import type { Panel, Rendering } from "../generated/api";
import { Choice } from "../ui/choice";
import { t } from "../ui/text";
import type { OrderView } from "./order_view";
import { languageName } from "./words";

/** Every language that some template of the library has, the buyer's own first. */
export function languagesOf(panel: Panel): string[] {
  const { code } = panel.buyer_language;
  const all = new Set(panel.templates.flatMap(({ rendering }) => rendering.languages));
  const rest = [...all]
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
  chosen: string | null;
  onChoose: (code: string) => void;
}

export function LanguageChoice({ panel, chosen, onChoose }: LanguageChoiceProps) {
  const { code, source } = panel.buyer_language;
  const codes = languagesOf(panel);
  if (codes.length === 0) return null;
  const current = chosen ?? code ?? panel.templates[0]?.rendering.language ?? "en";
  const options = [...new Set([...codes, current])].map((value) => ({
    value,
    label: value === code ? t(`language_from_${source}`, languageName(value)) : languageName(value),
  }));
  const title = code === null && chosen === null ? t("language_unknown") : t("language_choose");
  return <Choice label={title} title={title} value={current} options={options} onChoose={onChoose} />;
}
