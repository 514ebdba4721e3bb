/** The parts of a page about one order each, as they are found with what was taught so far. */
import { type Block, blocksOf } from "../marketplaces/reading/blocks";
import { type Field, readField } from "../marketplaces/reading/fields";
import { numbersIn } from "../marketplaces/reading/numbers";
import type { OrderPage } from "../marketplaces/reading/pages";
import { OVERLAY, textsLike } from "../marketplaces/reading/texts";
import type { FieldName } from "./lesson";

type Parts = readonly Element[];

/** One part where the whole page is about one order. */
export function blocksIn({ each, order, case: about }: OrderPage, body: Element): Block[] {
  if (each === null) return [{ number: "", parts: [body] }];
  const by = (field: Field<string> | undefined): Block[] =>
    field ? blocksOf(body, numbersIn(body, field, OVERLAY), field.parse) : [];
  const cases = each === "case" ? by(about?.case_no) : [];
  return cases.length > 0 ? cases : by(order.order_no);
}

/** The same before anybody said where the number stands: by how it is written. */
export const blocksLike = (body: Element, numberIn: (text: string) => string | null): Block[] =>
  blocksOf(
    body,
    textsLike(body, (text) => text.length <= LONGEST && numberIn(text) !== null),
    numberIn,
  );

/** A number with the words before it. */
const LONGEST = 80;

/** Where the number itself is pointed at, a block is made of it. */
export const blockOf = (blocks: readonly Block[], element: Element): Block | undefined =>
  blocks.find(({ parts }) => parts.some((part) => part.contains(element)));

export const othersThan = (own: Block | undefined, blocks: readonly Block[]): Element[] =>
  blocks.filter((block) => block !== own).flatMap(({ parts: [first] }) => first ?? []);

/** What the page's field says in there, word for word. */
export function textIn(parts: Parts, field: Field<unknown>): string | null {
  const asIs = {
    ...field,
    parse: (text: string) => (field.parse(text) === null ? null : text),
  } as Field<string>;
  for (const part of parts) {
    const text = readField(part, asIs);
    if (text !== null) return text;
  }
  return null;
}

/** On a list of cases, amount and state are the case's. */
export function fieldNamed(
  name: Exclude<FieldName, "message_box">,
  { kind, order, case: about = {} }: OrderPage,
): Field<unknown> | undefined {
  const its = kind === "dispute_list" ? about : order;
  if (name === "case_no") return about.case_no;
  if (name === "time_left") return about.respond_by;
  return name === "amount" || name === "status_text" ? its[name] : order[name];
}
