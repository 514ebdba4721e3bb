/** From a rule to what its form shows, and back. */
import type { KeptMessageRule, MessageRule } from "../../../generated/api";
import type { MarketplaceId } from "../../../marketplaces/define";
import { nameFor } from "../../../panels/words";
import { isChinese } from "../../../ui/text";

export const KINDS = [
  "words",
  "messenger",
  "payment",
  "paid_review",
  "email",
  "phone",
  "link",
] as const satisfies MessageRule["kind"][];

/** Found by how they look rather than by their words. */
export const byLook = (kind: MessageRule["kind"]): boolean => ["email", "phone", "link"].includes(kind);

export interface Draft {
  name: string;
  why: string;
  kind: MessageRule["kind"];
  marketplaces: MarketplaceId[];
  /** One a line, like those below. */
  words: string;
  near: string;
  allowed: string;
  source: string;
}

export function draftOf(kept: KeptMessageRule | null, where: MarketplaceId | ""): Draft {
  const marketplaces = where ? [where] : [];
  const none = { kind: "words" as const, marketplaces, words: [], near: [], allowed: [], source: null };
  const { kind, words, near, allowed, source, ...rule } = kept ?? none;
  return {
    name: kept ? nameFor(kept.names) : "",
    why: kept ? nameFor(kept.why) : "",
    kind,
    marketplaces: rule.marketplaces,
    words: words.join("\n"),
    near: near.join("\n"),
    allowed: allowed.join("\n"),
    source: source ? nameFor(source) : "",
  };
}

/** A new rule is called the same in both languages; of one there is, the reader's language is changed. */
export function ruleOf(draft: Draft, kept: KeptMessageRule | null): MessageRule {
  return {
    names: inBoth(draft.name, kept?.names),
    why: inBoth(draft.why, kept?.why),
    kind: draft.kind,
    level: kept?.level ?? "warn",
    marketplaces: draft.marketplaces,
    words: linesIn(draft.words),
    near: linesIn(draft.near),
    allowed: linesIn(draft.allowed).map((host) => host.toLowerCase()),
    source: sourceOf(draft.source, kept?.source),
  };
}

export const linesIn = (text: string): string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Nothing said in the reader's language: nobody said. */
export const sourceOf = (text: string, before: Both | null | undefined): Both | null =>
  text.trim() ? inBoth(text.trim(), before) : null;

type Both = Record<"zh_CN" | "en", string>;

function inBoth(text: string, before: Both | null | undefined): Both {
  if (!before || before.zh_CN === before.en) return { zh_CN: text, en: text };
  return isChinese() ? { ...before, zh_CN: text } : { ...before, en: text };
}
