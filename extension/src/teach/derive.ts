/** From an element that an agent points at to where such a value stands: labels first, then columns, classes last. */
import type { KeptTaughtConsole } from "../generated/api";
import { inColumn, titlesAbove } from "../marketplaces/reading/columns";
import { labelledIn } from "../marketplaces/reading/labelled";
import { VOCABULARY } from "../marketplaces/reading/labels";
import { forgetAll } from "../marketplaces/reading/remembered";
import { CELL, ROW } from "../marketplaces/reading/tables";
import { textOf, textsLike } from "../marketplaces/reading/texts";
import { stem } from "./markup";
import { says } from "./values";

export type TaughtPage = KeptTaughtConsole["pages"][number];
export type TaughtField = TaughtPage["fields"]["order_no"];

/** How many elements around the value a label may stand away. */
const FAR = 6;
/** A label says what a value is; a text with several digits is a value itself. */
const LABEL = /^(?=.*\p{L})(?!.*\d.*\d.*\d)\S.{0,38}$/u;

/** What is known of the page around the element. */
export interface Around {
  /** Parts of the page about other orders: there the same words stand before other values. */
  others: readonly Element[];
  /** What the page says of this one order: none of it may be kept. */
  values: readonly string[];
  /** Whether, read so, the page gives what was pointed at. */
  reads: (field: TaughtField) => boolean;
}

const ANYWHERE: Around = { others: [], values: [], reads: () => true };

/** Null when nothing tells the value from others of its kind. */
export function derive(element: Element, around: Around = ANYWHERE): TaughtField | null {
  try {
    for (const field of waysTo(element, around)) if (around.reads(field)) return field;
    return null;
  } finally {
    forgetAll();
  }
}

function* waysTo(element: Element, around: Around): Generator<TaughtField> {
  const text = textOf(element);
  const nothing = { labels: [], columns: [], selectors: [] };
  const labelled = (within: Element | null) =>
    [...labelsBefore(element, text, within)]
      .filter((label) => isLabel(label, around))
      .filter(({ words }, place, all) => all.findIndex((other) => other.words === words) === place)
      .map(({ words }) => ({ ...nothing, labels: [words] }));
  // In a table, what stands in the cell before is another value, not a label.
  const cell = element.closest(CELL);
  if (cell) yield* labelled(cell);
  for (const title of titlesOver(element))
    if (!says(title, around.values)) yield { ...nothing, columns: [title] };
  yield* labelled(null);
  const marks = marksOf(element, { ...around, values: [...around.values, text] });
  const telling = marks.map((mark) => ({ ...nothing, selectors: [mark] })).filter(around.reads);
  if (telling.length > 0)
    yield { ...nothing, selectors: telling.flatMap(({ selectors }) => selectors).slice(0, 3) };
}

/** A box's own words while it is empty tell it from the page's other boxes; where they change, its place does. */
export function deriveBox(box: Element): TaughtField {
  const words = ["placeholder", "aria-placeholder", "data-placeholder", "aria-label"]
    .map((name) => box.getAttribute(name)?.trim() ?? "")
    .filter((text) => text !== "" && text.length <= 100);
  const [first] = words;
  const selectors = [...attributesOf(box), ...classesOf(box)].map(({ mark }) => mark).slice(0, 3);
  return { labels: first ? [first] : [], columns: [], selectors };
}

interface Label {
  words: string;
  node: Node;
}

/** The texts that, taken for a label, have this value after them, the nearest first. */
function* labelsBefore(element: Element, text: string, within: Element | null): Generator<Label> {
  let scope: Element | null = element;
  for (let step = 0; step < FAR && scope; step += 1, scope = scope.parentElement) {
    const labelled = labelledIn(scope);
    const said = textsLike(scope, (candidate) => LABEL.test(labelIn(candidate)));
    const before = said.filter(({ label }) => !follows(label, element)).reverse();
    for (const { text: said, label } of before)
      if (labelled([labelIn(said)]).some((found) => found.text === text))
        yield { words: labelIn(said), node: label };
    // `Order: 815…` in one text: the label is inside of what was pointed at.
    const own = labelIn(text);
    if (step === 0 && own !== text && LABEL.test(own) && labelled([own]).length > 0)
      yield { words: own, node: element };
    if (scope === within) return;
  }
}

/** `订单号：815…` -> `订单号`. */
const labelIn = (text: string): string => (/^(.{1,39}?)\s*[:：]/.exec(text)?.[1] ?? text).trim();

/** What stands behind the label in the same text: `订单号：815…` -> `815…`. */
export const behindLabel = (text: string): string =>
  text.slice(labelIn(text).length).replace(/^\s*[:：]\s*/, "");

const follows = (node: Node, element: Element): boolean =>
  element.contains(node) || Boolean(element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);

const LABELLING = "dt, th, label";

/** A buyer's name before the amount is no label, though the amount stands after it. */
function isLabel({ words, node }: Label, { others, values }: Around): boolean {
  if (says(words, values)) return false;
  if (VOCABULARY.has(words.toLowerCase()) || others.length === 0) return true;
  const isMarked = /[:：]\s*$/.test(textOf(node)) || node.parentElement?.closest(LABELLING) !== null;
  return isMarked || isCommon(others, (other) => labelledIn(other)([words]).length > 0);
}

/** Some orders lack a value, and some are named by two numbers, each in a part of its own. */
const isCommon = (others: readonly Element[], has: (other: Element) => boolean): boolean =>
  others.filter(has).length * 3 >= others.length;

function titlesOver(element: Element): string[] {
  const text = textOf(element);
  const row = element.closest(ROW);
  if (!row) return [];
  return titlesAbove(row).filter(
    (words) =>
      LABEL.test(words) && inColumn(row, [words]).some((cell) => cell.includes(text) || text.includes(cell)),
  );
}

/** Attributes made for programs, then classes without what a build adds to them; also of elements that only wrap it. */
function marksOf(element: Element, { others, values }: Around): string[] {
  return wrapping(element)
    .flatMap((wrap) => [...attributesOf(wrap), ...classesOf(wrap)])
    .filter(({ value, mark }) => {
      if (says(value, values)) return false;
      return (
        others.length === 0 ||
        isCommon(others, (other) => other.matches(mark) || other.querySelector(mark) !== null)
      );
    })
    .map(({ mark }) => mark);
}

function wrapping(element: Element): Element[] {
  const { parentElement: around } = element;
  const wraps = around !== null && around.localName !== "body" && textOf(around) === textOf(element);
  return wraps ? [element, ...wrapping(around)] : [element];
}

interface Mark {
  value: string;
  mark: string;
}

const attributesOf = (element: Element): Mark[] =>
  Array.from(element.attributes)
    .filter(
      ({ name, value }) => /^(data-[a-z-]+|itemprop|name)$/.test(name) && /^[a-z][a-z_-]{2,60}$/i.test(value),
    )
    .map(({ name, value }) => ({ value, mark: `[${name}="${value}"]` }));

/** Names alone: what Tailwind writes (`after:content-["*"]`) would end a selector. */
const classesOf = (element: Element): Mark[] =>
  Array.from(element.classList, stem)
    .filter((name) => /^[A-Za-z_][A-Za-z_-]{3,}$/.test(name))
    .map((name) => ({ value: name, mark: `[class*="${name}"]` }));

/** `815293044712` -> `000000000000`, `PO-211-0A3` -> `**-000-***`. */
export function formOf(number: string): string {
  return number
    .split("-")
    .map((part) => (/^\d+$/.test(part) ? "0".repeat(part.length) : "*".repeat(part.length)))
    .join("-");
}
