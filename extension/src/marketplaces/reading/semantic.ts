/** Reading pages that say what their values are: `<dt>`, column titles, `<time datetime>`, `<data value>`. */
import { parseMoney } from "../values/money";

const textOf = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/** Where each label's value stands; of several the first. A buyer's words are no labels: they are in no `<dt>`. */
export function valuesBeside<Name>(
  root: Element,
  names: ReadonlyMap<string, Name>,
): ReadonlyMap<Name, Element> {
  const values = new Map<Name, Element>();
  for (const [label, value] of [...definitions(root), ...cells(root)]) {
    const name = names.get(textOf(label));
    if (name !== undefined && value !== null && !values.has(name)) values.set(name, value);
  }
  return values;
}

const definitions = (root: Element): [Element, Element | null][] =>
  [...root.querySelectorAll("dt")].map((term) => [term, term.nextElementSibling]);

/** The cells of a list's row below the titles of their columns. */
function cells(root: Element): [Element, Element | null][] {
  const titles = [...(root.closest("table")?.querySelectorAll("thead th") ?? [])];
  const row = [...root.querySelectorAll("tr")].find(({ children }) => children.length === titles.length);
  return row === undefined ? [] : titles.map((title, column) => [title, row.children[column] ?? null]);
}

/** What an element says; absent when it says nothing, or that nothing is known. */
export function textIn(
  element: Element | null | undefined,
  parse: (text: string) => string | null,
): string | undefined {
  const text = element ? textOf(element) : "";
  return text === "—" ? undefined : (parse(text) ?? undefined);
}

/** The moment of the `<time>` in an element. */
export function timeIn(element: Element | undefined): string | undefined {
  const time = element?.querySelector("time")?.getAttribute("datetime") ?? "";
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(time) ? time : undefined;
}

const dataIn = (element: Element | undefined): string =>
  element?.querySelector("data")?.getAttribute("value") ?? "";

export function countryIn(element: Element | undefined): string | undefined {
  const code = dataIn(element);
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}

export const moneyIn = (element: Element | undefined) => parseMoney(dataIn(element)) ?? undefined;
