/** What is said of a text that is too long for its marketplace, as server/message_rules/length.py says it. */
import type { Finding, KeptMessageLimit } from "../generated/api";

type Limit = Pick<KeptMessageLimit, "id" | "unit" | "maximum" | "source">;

/** One finding, over what stands beyond the limit; none where the limit is unknown or kept to. */
export function lengthFinding(text: string, { id, unit, maximum, source }: Limit): Finding[] {
  if (maximum === null) return [];
  const characters = [...text];
  let [total, fits] = [0, 0];
  for (const character of characters) {
    total += width(character, unit);
    if (total <= maximum) fits += 1;
  }
  if (total <= maximum) return [];
  return [
    {
      rule_id: id,
      kind: "length",
      level: "warn",
      names: { zh_CN: `过长 (${total}/${maximum})`, en: `Too long (${total}/${maximum})` },
      why: {
        zh_CN: `共 ${total}，平台上限 ${maximum}。`,
        en: `It is ${total} long; the marketplace takes ${maximum}.`,
      },
      source,
      start: fits,
      end: characters.length,
      excerpt: `${characters.slice(fits, fits + 40).join("")}…`,
    },
  ];
}

function width(character: string, unit: Limit["unit"]): number {
  if (unit === "bytes") return new TextEncoder().encode(character).length;
  return unit === "utf16" ? character.length : 1;
}
