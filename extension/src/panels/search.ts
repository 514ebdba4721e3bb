/** The template list's filter: every word typed must occur in the name, a tag or the text. */
import type { TemplateEntry } from "../generated/api";
import { tagName } from "./words";

const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();

export function matching(templates: readonly TemplateEntry[], search: string): TemplateEntry[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...templates];
  return templates.filter(({ names, tags, rendering }) => {
    const all = folded([names.zh_CN, names.en, ...tags, ...tags.map(tagName), rendering.text].join("\n"));
    return words.every((word) => all.includes(word));
  });
}
