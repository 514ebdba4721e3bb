/** What follows from pointing at an element: where such a value stands, or why it cannot be learnt from there. */
import { forgetAll } from "../marketplaces/reading/remembered";
import { CELL } from "../marketplaces/reading/tables";
import { textOf } from "../marketplaces/reading/texts";
import { blockOf, blocksIn, blocksLike, fieldNamed, othersThan, textIn } from "./around";
import { type Around, behindLabel, derive, deriveBox, type TaughtField } from "./derive";
import { type FieldName, type Lesson, numberIn, pageIn, readAs, valuesIn, withField } from "./lesson";

export type Why = "empty" | "no_number" | "order_first" | "no_case" | "unreadable" | "untold";
type Pointed = { lesson: Lesson } | { why: Why };

export function pointedAt(lesson: Lesson, name: FieldName, element: Element, url: URL): Pointed {
  if (name === "message_box") {
    const field = deriveBox(boxIn(element));
    return { lesson: withField(lesson, name, field, field.labels[0] ?? "") };
  }
  const text = textOf(element);
  if (text === "") return { why: "empty" };
  forgetAll();
  const around =
    name === "order_no" ? aroundNumber(lesson, element, text) : aroundValue(lesson, name, element, text, url);
  if ("why" in around) return around;
  const field = derive(element, around);
  return field ? { lesson: taughtAs(lesson, name, field, text) } : { why: "untold" };
}

const BOX = 'textarea, [contenteditable]:not([contenteditable="false"]), input';
const boxIn = (element: Element): Element => element.closest(BOX) ?? element.querySelector(BOX) ?? element;

const taughtAs = (lesson: Lesson, name: FieldName, field: TaughtField, text: string): Lesson =>
  withField(lesson, name, field, text.slice(0, 120));

function aroundNumber(lesson: Lesson, element: Element, text: string): Around | { why: Why } {
  const number = numberIn(lesson, text);
  if (number === null) return { why: "no_number" };
  const { body } = element.ownerDocument;
  const written = pageIn(taughtAs(lesson, "order_no", NOWHERE, text))?.order.order_no;
  const like = written ? blocksLike(body, written.parse) : [];
  return {
    values: [...valuesIn(lesson), number],
    others: lesson.kind === "order_detail" ? [] : othersThan(blockOf(like, element), like),
    reads: (field) => {
      const page = pageIn(taughtAs(lesson, "order_no", field, text));
      if (!page?.order.order_no) return false;
      const own = blockOf(blocksIn(page, body), element);
      // Where the number tells the rows apart, it is the row's whatever else is said in there.
      const isRow = page.each === "order" || own?.number === number;
      if (!own || isRow) return own?.number === number;
      return page.order.order_no.parse(textIn(own.parts, page.order.order_no) ?? "") === number;
    },
  };
}

const NOWHERE: TaughtField = { labels: [], columns: [], selectors: [] };

function aroundValue(
  lesson: Lesson,
  name: Exclude<FieldName, "message_box" | "order_no">,
  element: Element,
  text: string,
  url: URL,
): Around | { why: Why } {
  const { body } = element.ownerDocument;
  const page = pageIn(lesson);
  if (page === null) return { why: "order_first" };
  const blocks = blocksIn(page, body);
  const own = blockOf(blocks, element);
  const parse = fieldNamed(name, page)?.parse;
  const said = [text, behindLabel(text), ...firstLine(element)].filter((one) => parse?.(one) != null);
  if (said.length === 0) return { why: "unreadable" };
  const cases = page.case?.case_no;
  if (name === "time_left" && !(own && cases && textIn(own.parts, cases))) return { why: "no_case" };
  const buyers = readAs(lesson, element.ownerDocument, url)?.orders.map(
    ({ observed }) => observed.buyer_name,
  );
  return {
    values: [...valuesIn(lesson), ...(buyers ?? []).filter((buyer) => buyer !== undefined)],
    others: othersThan(own, blocks),
    reads: (field) => {
      const then = pageIn(taughtAs(lesson, name, field, text));
      const read = then && own ? fieldNamed(name, then) : undefined;
      if (!then || !own || !read) return false;
      // A case's number may tell the rows from now on.
      const parts = blockOf(blocksIn(then, body), element)?.parts ?? own.parts;
      return said.includes(textIn(parts, read) ?? "");
    },
  };
}

/** Of a cell, the first line is read. */
function firstLine(element: Element): string[] {
  if (!element.matches(CELL)) return [];
  const first = element.firstElementChild;
  return first ? [textOf(first)] : [];
}
