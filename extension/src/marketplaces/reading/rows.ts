/** The rows of a page: the parts about one order or case each, and those in which no number is found. */

import { type Block, blocksOf, inPage } from "./blocks";
import type { Field } from "./fields";
import { numbersIn } from "./numbers";
import type { OrderPage } from "./pages";
import { OVERLAY } from "./texts";

export type Row = Pick<Block, "parts"> & { number: string | null };

/** The blocks around every number, and the known rows in which there is none, as the page has them. */
export function rowsOf(document: Document, page: OrderPage, number: Field<string>): Row[] {
  // An article may be named after the order it was made for.
  const aside = [OVERLAY, page.quoted, page.items?.title].filter(Boolean).join(", ");
  const said = numbersIn(document.body, number, aside);
  const blocks = blocksOf(document.body, said, number.parse, page.kind !== "chat");
  const others = page.rows === undefined ? [] : rowsWithout(document, page.rows, blocks);
  if (others.length === 0) return blocks;
  const inOrder = ({ parts: [first] }: Row, { parts: [second] }: Row): number =>
    first && second ? inPage(first, second) : 1;
  return [...blocks, ...others.map((row) => ({ number: null, parts: [row] }))].sort(inOrder);
}

/** Known rows that are in no block, and in which there is none. */
function rowsWithout(document: Document, rows: string, blocks: readonly Block[]): Element[] {
  const numbered = new Set(blocks.flatMap(({ parts }) => parts));
  const around = new Set<Element>();
  for (const part of numbered)
    for (let above = part.parentElement; above !== null && !around.has(above); above = above.parentElement)
      around.add(above);
  const isNumbered = (row: Element): boolean => {
    for (let above: Element | null = row; above !== null; above = above.parentElement)
      if (numbered.has(above)) return true;
    return false;
  };
  return Array.from(document.querySelectorAll(rows)).filter(
    (row) => !around.has(row) && !isNumbered(row) && row.closest(OVERLAY) === null,
  );
}
