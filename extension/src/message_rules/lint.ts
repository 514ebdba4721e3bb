/**
 * What of a message's text the rules find, for one marketplace: the extension's own eye while the service is away.
 * server/message_rules/lint.py does the same; tests/message_rules/cases.json holds the two together.
 */
import type { Finding, KeptMessageRule, MessageRules } from "../generated/api";
import { type Folded, fold, own, type Span } from "./folding";
import { lengthFinding } from "./length";
import { emails, links, phones } from "./patterns";
import { phrases, phrasesNear } from "./phrases";
import { inOrder, merged } from "./spans";

/** As many are told: what blocks first, then in the order of the text. */
const FINDINGS = 20;

/** Characters of the text that a finding quotes. */
const EXCERPT = 80;

/** `numbers` are the order's own, which are no phone numbers. */
export function lint(
  text: string,
  marketplace: string,
  { message_rules: rules, message_limits: limits }: MessageRules,
  numbers: readonly string[] = [],
): Finding[] {
  const folded = fold(text);
  const characters = [...text];
  const holds = ({ marketplaces }: KeptMessageRule) =>
    marketplaces.length === 0 || marketplaces.some((one) => one === marketplace);
  const limit = limits.find(({ id }) => id === marketplace);
  const found = rules
    .filter(holds)
    .flatMap((rule) =>
      merged(spansOf(rule, folded, marketplace, numbers)).flatMap((span) =>
        findingOf(rule, characters, span),
      ),
    )
    .concat(limit ? lengthFinding(text, limit) : []);
  return found.sort(blockingFirst).slice(0, FINDINGS);
}

const blockingFirst = (one: Finding, other: Finding): number =>
  Number(one.level !== "block") - Number(other.level !== "block") ||
  inOrder([one.start, one.end], [other.start, other.end]);

function spansOf(
  rule: KeptMessageRule,
  text: Folded,
  marketplace: string,
  numbers: readonly string[],
): Span[] {
  const mine = (spans: Span[]) => spans.map((span) => own(text, span));
  switch (rule.kind) {
    case "email":
      return mine(emails(text.text));
    case "phone":
      return mine(phones(text.text, numbers));
    case "link":
      return mine(links(text.text, marketplace, rule.allowed));
    default:
      return rule.near.length > 0 ? phrasesNear(text, rule.words, rule.near) : phrases(text, rule.words);
  }
}

function findingOf(rule: KeptMessageRule, characters: string[], [start, end]: Span): Finding[] {
  const { id, kind, level, names, why, source } = rule;
  if (level === "off") return [];
  const quoted = characters.slice(start, Math.min(end, start + EXCERPT)).join("");
  const excerpt = end - start <= EXCERPT ? quoted : `${quoted}…`;
  return [{ rule_id: id, kind, level, names, why, source, start, end, excerpt }];
}
