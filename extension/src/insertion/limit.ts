/** How much a box takes: by its own attribute, or by the counter that the page keeps beside it. */
import { isField } from "./boxes";
import { shown } from "./shown";
import type { Mode } from "./types";

/** In UTF-16 code units, as pages count. */
export interface Limit {
  used: number;
  maximum: number;
  by: "attribute" | "counter";
}

/** Smaller ones count pictures, pages and stars. */
const SMALLEST = 50;
/** How far around the box a counter is looked for, how many elements of it, and how long it may be as a text. */
const LEVELS = 4;
const MANY = 300;
const LONGEST = 30;

export function limitOf(box: HTMLElement): Limit | null {
  if (isField(box) && box.maxLength >= 0)
    return { used: box.value.length, maximum: box.maxLength, by: "attribute" };
  return counterBeside(box);
}

/** What there is room for beside what stays in the box. */
export function roomIn({ used, maximum }: Limit, mode: Mode, over: string): number {
  return Math.max(0, maximum - (mode === "replace" ? 0 : used - over.length));
}

/**
 * A counter says how much is in the box: `12/2000` beside a box that holds something else is none of its. Two that fit are
 * one too many.
 */
function counterBeside(box: HTMLElement): Limit | null {
  const lengths = lengthsOf(isField(box) ? box.value : shown(box));
  let around: Element | null = box.parentElement ?? frameOf(box);
  for (let level = 0; around && level < LEVELS; level++) {
    const found = countersIn(around, box).filter(({ used }) => lengths.has(used));
    const [only, another] = new Set(found.map(({ used, maximum }) => `${used}/${maximum}`));
    if (only) return another ? null : (found[0] ?? null);
    around = around.parentElement ?? frameOf(around);
  }
  return null;
}

/** With line ends, without the last one that editors show, and without all of them. */
const lengthsOf = (text: string): Set<number> =>
  new Set(
    [text, text.trimEnd(), text.replace(/\n+/g, "\n").trimEnd(), text.replaceAll("\n", "")].map(
      ({ length }) => length,
    ),
  );

function countersIn(around: Element, box: HTMLElement): Limit[] {
  const elements = [...around.querySelectorAll("*")].slice(0, MANY);
  return elements.flatMap((element) => {
    if (box.contains(element) || element.contains(box)) return [];
    const text = element.textContent ?? "";
    const [, used, maximum] = (text.length <= LONGEST && COUNTER.exec(text)) || [];
    const limit: Limit = { used: Number(used), maximum: plain(maximum), by: "counter" };
    return limit.maximum >= SMALLEST && isSeen(element) ? [limit] : [];
  });
}

const COUNTER = /^\s*\(?\s*(\d+)\s*[/\uff0f]\s*(\d+|\d{1,3}(?:,\d{3})+)\s*\)?\s*$/;
const plain = (digits = ""): number => Number(digits.replaceAll(",", ""));
const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** The frame that an element's document is in; null where it is another host's. */
function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
