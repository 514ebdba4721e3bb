/** Which of a template's texts an agent reads beside the one that goes in. */
import type { Rendering } from "../generated/api";
import { isChinese } from "../ui/text";

/** The interface's language, as templates have it. */
export const ownLanguage = (): string => (isChinese() ? "zh" : "en");

/** Whether a text is in the agent's own language: then there is nothing to set beside it. */
export const isOwn = (language: string): boolean => language.split("-", 1)[0] === ownLanguage();

/** The variant in the agent's language, whatever its region; or English, if that is another one than the reply's; or none. */
export function besides({ language, languages }: Pick<Rendering, "language" | "languages">): string | null {
  const fallback = languages.find((one) => one === "en" && one !== language);
  return languages.find((one) => one === ownLanguage()) ?? languages.find(isOwn) ?? fallback ?? null;
}
