/** From an element that an agent points at to where such a value stands: labels first, then columns, classes last. */
import type { KeptTaughtConsole } from "../generated/api";
import { inColumn, titlesAbove } from "../marketplaces/reading/columns";
import { forgetAll } from "../marketplaces/reading/remembered";
import { labelledIn, textOf, textsLike } from "../marketplaces/reading/texts";

export type TaughtPage = KeptTaughtConsole["pages"][number];
export type TaughtField = TaughtPage["fields"]["order_no"];

/** How many elements around the value a label may stand away. */
const FAR = 6;
const CELL = 'td, [role="cell"], [role="gridcell"]';
const ROW = 'tr, [role="row"]';
/** A label says what a value is; a text with several digits is a value itself. */
const LABEL = /^(?=.*\p{L})(?!.*\d.*\d.*\d)\S.{0,38}$/u;

export function derive(element: Element): TaughtField {
  try {
    return placeOf(element);
  } finally {
    forgetAll();
  }
}

function placeOf(element: Element): TaughtField {
  const text = textOf(element);
  const nothing = { labels: [], columns: [], selectors: [] };
  // In a table, what stands in the cell before is another value, not a label.
  const cell = element.closest(CELL);
  const inCell = labelBefore(element, text, cell);
  if (inCell.length > 0) return { ...nothing, labels: inCell };
  const columns = titleAbove(element, text);
  if (columns.length > 0) return { ...nothing, columns };
  const labels = labelBefore(element, text, null);
  return labels.length > 0 ? { ...nothing, labels } : { ...nothing, selectors: selectorsOf(element) };
}

/** A box's own words while it is empty tell it from the page's other boxes; where they change, its place does. */
export function deriveBox(box: Element): TaughtField {
  const words = ["placeholder", "aria-placeholder", "data-placeholder", "aria-label"]
    .map((name) => box.getAttribute(name)?.trim() ?? "")
    .filter((text) => text !== "" && text.length <= 100);
  const [first] = words;
  return { labels: first ? [first] : [], columns: [], selectors: selectorsOf(box) };
}

/** `Reply to Anna…` -> `Reply to`: the words without the values of this one page. */
export function withoutValues(words: string, values: readonly string[]): string {
  const parts = values
    .filter((value) => value.length > 1)
    .reduce((left, value) => left.flatMap((part) => part.split(value)), [words])
    .map((part) => part.trim());
  const [longest = ""] = parts.sort((one, other) => other.length - one.length);
  return parts.length === 1 || longest.length >= ENOUGH ? longest : "";
}

/** Fewer letters than these fit any box. */
const ENOUGH = 3;

/** The nearest text that, taken for a label, has this value after it. */
function labelBefore(element: Element, text: string, within: Element | null): string[] {
  let scope: Element | null = element;
  for (let step = 0; step < FAR && scope; step += 1, scope = scope.parentElement) {
    const labelled = labelledIn(scope);
    const words = textsLike(scope, (candidate) => LABEL.test(labelIn(candidate)));
    const before = words.filter(({ label }) => !follows(label, element)).map((word) => labelIn(word.text));
    const found = before.reverse().find((word) => labelled([word]).some((said) => said.text === text));
    if (found) return [found];
    // `Order: 815…` in one text: the label is inside of what was pointed at.
    const own = labelIn(text);
    if (step === 0 && own !== text && LABEL.test(own) && labelled([own]).length > 0) return [own];
    if (scope === within) return [];
  }
  return [];
}

/** `订单号：815…` -> `订单号`. */
const labelIn = (text: string): string => (/^(.{1,39}?)\s*[:：]/.exec(text)?.[1] ?? text).trim();

const follows = (node: Node, element: Element): boolean =>
  element.contains(node) || Boolean(element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);

function titleAbove(element: Element, text: string): string[] {
  const row = element.closest(ROW);
  if (!row) return [];
  const title = titlesAbove(row).find(
    (words) =>
      LABEL.test(words) && inColumn(row, [words]).some((cell) => cell.includes(text) || text.includes(cell)),
  );
  return title ? [title] : [];
}

/** Attributes made for programs, then classes without what a build adds to them. */
function selectorsOf(element: Element): string[] {
  const attributes = Array.from(element.attributes)
    .filter(
      ({ name, value }) => /^(data-[a-z-]+|itemprop|name)$/.test(name) && /^[a-z][a-z_-]{2,60}$/i.test(value),
    )
    .map(({ name, value }) => `[${name}="${value}"]`);
  const classes = Array.from(element.classList, stem)
    .filter((name) => name.length >= 4)
    .map((name) => `[class*="${name}"]`);
  return [...attributes, ...classes].slice(0, 3);
}

/** `header--value--wCk3sLF` -> `header--value--`, `price_3kd9f` -> `price_`; a name that is only a hash -> nothing. */
function stem(name: string): string {
  const parts = /^([A-Za-z][A-Za-z-]*?(?:--|__|_|-))[A-Za-z]*\d[A-Za-z0-9]*$/.exec(name);
  if (parts?.[1]) return parts[1];
  return /\d/.test(name) ? "" : name;
}

/** `815293044712` -> `000000000000`, `PO-211-0A3` -> `**-000-***`. */
export function formOf(number: string): string {
  return number
    .split("-")
    .map((part) => (/^\d+$/.test(part) ? "0".repeat(part.length) : "*".repeat(part.length)))
    .join("-");
}

/** The address without what names one order: `/order/8152…/detail` -> `/order/*` + `/detail`. */
export function addressOf(url: URL): string {
  const routed = /^#!?\//.test(url.hash) ? url.hash.replace(/\?.*$/, "") : "";
  const path = `${url.pathname.replace(/\/$/, "") || "/"}${routed}`;
  return path
    .split("/")
    .map((part) => (/\d{4,}/.test(part) ? "*" : part))
    .join("/")
    .slice(0, 300);
}
