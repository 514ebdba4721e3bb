/** Stretches of a text, as server/message_rules/spans.py has them. */
import type { Span } from "./folding";

export const inOrder = (one: Span, other: Span): number => one[0] - other[0] || one[1] - other[1];

/** In order, those that lie over each other as one. */
export function merged(spans: readonly Span[]): Span[] {
  const together: Span[] = [];
  for (const [start, end] of spans.toSorted(inOrder)) {
    const last = together.at(-1);
    if (last && start < last[1]) together[together.length - 1] = [last[0], Math.max(end, last[1])];
    else together.push([start, end]);
  }
  return together;
}

/** Those that none of the others covers, in order. */
export function notWithin(spans: readonly Span[], others: readonly Span[]): Span[] {
  const covers = merged(others);
  let at = 0;
  return merged(spans).filter(([start, end]) => {
    while ((covers[at]?.[1] ?? Number.POSITIVE_INFINITY) < end) at += 1;
    return start < (covers[at]?.[0] ?? Number.POSITIVE_INFINITY);
  });
}
