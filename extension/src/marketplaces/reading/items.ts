/** The items of an order: what they are called, the seller's own code, how many. */
import type { Item } from "../../generated/api";
import { cut, type Field, readField } from "./fields";
import { ROW } from "./tables";
import { textOf } from "./texts";

export interface Items {
  title: string;
  /** The element around all that is said of one item; unless told, its table's row, or less where several share one. */
  line?: string;
  /** The seller's own code: one of several alike by its place among them, or a field. */
  sku: { selector: string; index: number } | Field<string>;
  quantity: Field<number>;
}

export function readItems(row: Element, source: Items): Item[] {
  const titles = Array.from(row.querySelectorAll(source.title)).filter((title) => textOf(title) !== "");
  // 200 items and these lengths are what the service takes.
  return titles.slice(0, 200).map((element) => {
    const line = (source.line ? element.closest(source.line) : widestAround(element, titles, row)) ?? row;
    const sku = readCode(line, source.sku);
    const quantity = readField(line, source.quantity);
    return { title: cut(textOf(element), 500), ...(sku && { sku }), ...(quantity !== null && { quantity }) };
  });
}

function widestAround(title: Element, titles: readonly Element[], row: Element): Element {
  const widest = title.closest(ROW) ?? row;
  let line = title;
  while (line !== widest && line !== row && line.parentElement !== null) {
    const above = line.parentElement;
    if (titles.some((other) => other !== title && above.contains(other))) break;
    line = above;
  }
  return line;
}

function readCode(line: Element, source: Items["sku"]): string | null {
  if ("parse" in source) return readField(line, source);
  const code = line.querySelectorAll(source.selector)[source.index];
  return code === undefined ? null : cut(textOf(code), 200);
}
