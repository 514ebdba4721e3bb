/** Splits a rendered text at the values that are missing, `[[variable]]`. */
import type { Variable } from "./order_view";

export type Segment = { text: string } | { variable: Variable };

export function segments(text: string, missing: readonly Variable[]): Segment[] {
  const parts: Segment[] = [];
  let rest = 0;
  for (const match of text.matchAll(/\[\[([a-z_]+)\]\]/g)) {
    const variable = missing.find((name) => name === match[1]);
    // Square brackets that the seller wrote are text like any other.
    if (!variable) continue;
    if (match.index > rest) parts.push({ text: text.slice(rest, match.index) });
    parts.push({ variable });
    rest = match.index + match[0].length;
  }
  if (rest < text.length) parts.push({ text: text.slice(rest) });
  return parts;
}
