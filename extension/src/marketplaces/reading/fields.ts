/** A field: where its value may stand, and what the text has to be to count as a value. */
import { type Columned, columnsOf } from "./columns";
import { type Labelled, labelledIn } from "./labelled";
import { remembered } from "./remembered";
import { onlyText, textOf } from "./texts";

/** Sources are tried in this order, stablest first, until one of them gives a value. */
export interface Field<T> {
  /** Where somebody pointed at it: our own words count only where that says nothing. */
  first?: Pick<Field<T>, "labels" | "columns" | "selectors">;
  /** Keys of the page's own data, small letters alone; for what does not change any more once it is told. */
  embedded?: readonly string[];
  /** Words the page puts before the value. */
  labels?: readonly string[];
  /** Titles of a table column that holds the value. */
  columns?: readonly string[];
  /** What the value itself reads like, where nothing stands before it; good only when there is one such text. */
  words?: RegExp;
  /** Labels of other values: what stands after one of them is not this value, even when its form fits `words`. */
  others?: readonly string[];
  /** Attributes that say it: a selector and the attribute's name. */
  attributes?: readonly (readonly [selector: string, name: string])[];
  /** Classes: those of component libraries first, those of CSS modules (by prefix, their hash changes) last. */
  selectors?: readonly string[];
  /** The value of a text; null when the text is none. */
  parse(text: string): T | null;
}

export type Fields<T> = { readonly [Name in keyof T]?: Field<NonNullable<T[Name]>> };

/** What is said of an order, of its case and of unclear times is asked of the same element. */
export const labelledOnce = remembered(labelledIn);
export const columnedOnce = remembered(columnsOf);

function* texts<T>(
  root: Element,
  field: Omit<Field<T>, "parse">,
  labelled: Labelled,
  columned: Columned,
): Generator<string> {
  if (field.first !== undefined) yield* texts(root, field.first, labelled, columned);
  for (const { text } of labelled(field.labels ?? [])) yield text;
  if (field.columns !== undefined) yield* columned(field.columns);
  if (field.words !== undefined) yield* onlyText(root, field.words, afterOthers(field, labelled));
  for (const [selector, name] of field.attributes ?? []) {
    const text = root.querySelector(selector)?.getAttribute(name);
    if (text) yield text;
  }
  for (const selector of field.selectors ?? []) {
    const element = root.querySelector(selector);
    if (element !== null) yield textOf(element);
  }
}

/** The texts that the page says are something else. */
export const afterOthers = <T>(
  { others }: Pick<Field<T>, "others">,
  labelled: Labelled,
): ReadonlySet<string> => new Set(labelled(others ?? []).map(({ text }) => text));

export function readField<T>(
  root: Element,
  field: Field<T>,
  labelled = labelledOnce(root),
  columned = columnedOnce(root),
): T | null {
  for (const text of texts(root, field, labelled, columned)) {
    const value = field.parse(text);
    if (value !== null) return value;
  }
  return null;
}

/** The fields that the page gives; what it does not say is absent. */
export function readFields<T extends object>(
  root: Element,
  fields: Fields<T>,
  labelled = labelledOnce(root),
): Partial<T> {
  const seen: Partial<T> = {};
  const columned = columnedOnce(root);
  for (const name in fields) {
    const field = fields[name];
    const value = field === undefined ? null : readField(root, field, labelled, columned);
    if (value !== null) seen[name] = value;
  }
  return seen;
}

/** The first so many characters, counted as the service counts them: an emoji is one and is not cut in half. */
export function cut(text: string, maximum: number): string {
  return Array.from(text).slice(0, maximum).join("");
}

/** What consoles write where there is nothing to say. */
const NOTHING = /^(?:[-–—/\s]*|n\/a|暂无|无)$/i;

/** A text of at most so many characters; a longer one is cut. */
export function plain(maximum: number): (text: string) => string | null {
  return (text) => (NOTHING.test(text) ? null : cut(text.replace(/\s+/g, " "), maximum));
}

/** Signs, blocks and words that consoles put where they hide a part; names have single points and x in them. */
const MASKED =
  /[*＊●░▒▓█■]|[•·]{2,}|#{2,}|x{3,}(?!\p{L})|…|\.{3}|\p{L}•|[[(](?:masked|hidden)[\])]|已隐藏|匿名/iu;

/** Like `plain`, for personal data: consoles mask it, and a masked name is nobody's name. */
export function unmasked(maximum: number): (text: string) => string | null {
  const whole = plain(maximum);
  return (text) => (MASKED.test(text) ? null : whole(text));
}

/** The one number in a text that fits from end to end; null when there is none, or several. */
export function onlyNumber(form: RegExp): (text: string) => string | null {
  const whole = new RegExp(`^(?:${form.source})$`);
  return (text) => {
    const fitting = new Set(runsIn(text).flatMap((run) => fitsIn(run, whole)));
    const [only = null] = fitting;
    return fitting.size === 1 ? only : null;
  };
}

export const runsIn = (text: string): string[] => text.match(NUMBERS) ?? [];

/** Letters, digits and strokes; a Chinese word before it does not belong to it. */
const NUMBERS = /[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*/g;

/** A whole run, or the digits in it where only digits are wanted (`4821845786203981633A`). */
function fitsIn(run: string, whole: RegExp): string[] {
  return whole.test(run) ? [run] : (run.match(/\d+/g) ?? []).filter((digits) => whole.test(digits));
}

export function wholeNumber(text: string): number | null {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= 1_000_000 ? value : null;
}
