/** Where a fact comes from, in words, for its title. Every figure shown can say it. */
import type { Case, Source } from "../generated/api";
import { t } from "../ui/text";
import { exact, relative } from "../ui/time";
import { tame, word } from "./words";

const PAGES = ["order_list", "order_detail", "dispute_list", "feedback_list", "chat"];

export function sourceWords(source: Source, now: number): string {
  const when = relative(source.seen_at, now);
  if (source.kind === "page") {
    const page = PAGES.includes(source.name) ? word("panel_page", source.name) : tame(source.name);
    return t("panel_source", page, when);
  }
  if (source.kind === "file") return t("panel_source_file", tame(source.name), when);
  if (source.kind === "agent") return t("panel_source_agent", tame(source.name), when);
  return t("panel_source_rule", tame(source.name));
}

/** Where and when a fact of a case was seen; empty where it is not known. */
export function caseSource({ sources }: Case, field: keyof Case, now: number): string {
  const source = sources[field];
  return source ? sourceWords(source, now) : "";
}

/** The moment by which an answer is due, with its source. */
export const answerSource = (about: Case, now: number): string =>
  t("time_about", caseSource(about, "respond_by", now), exact(about.respond_by ?? ""));
