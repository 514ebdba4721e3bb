/** Where in an order's row its strip goes. */
import { labelledOnce } from "./fields";
import type { OrderPage } from "./pages";
import { CELL } from "./tables";
import { textOf } from "./texts";

/** What takes a line of its own inside. */
const ROOMY = "div, section, article, header, main, li, dd, td";

/** The chosen place; where its class has another name by now, the row's first cell, or beside the number. */
export function stripIn(parts: readonly Element[], page: OrderPage): Element | null {
  const [first] = parts;
  if (first === undefined) return null;
  const chosen = parts.map((part) => firstOf(part, page.strip)).find((place) => place !== null);
  if (chosen) return chosen;
  if (page.each !== null) return freeCell(parts) ?? roomIn(first);
  const [number] = labelledOnce(first)(page.order.order_no?.labels ?? []);
  return number?.label.parentElement?.closest(ROOMY) ?? null;
}

/** The row itself, unless it puts everything it holds beside each other: then the first in it that does not. */
function roomIn(row: Element): Element | null {
  const room = row.closest(ROOMY);
  for (let place = room; place !== null; place = place.firstElementChild)
    if (!isBesideEachOther(place)) return place;
  return room;
}

const isVisible = (cell: Element): boolean =>
  cell.ownerDocument.defaultView?.getComputedStyle(cell).visibility !== "hidden";

function isBesideEachOther(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return Boolean(style?.display.includes("flex") && !style.flexDirection.startsWith("column"));
}

/** The row's first cell. Where a row is drawn in parts, a fixed column lies over its like in the whole row, or hides it. */
function freeCell(parts: readonly Element[]): Element | null {
  const rows = parts.map((part) => Array.from(part.querySelectorAll(CELL)));
  const whole = rows.reduce((most, cells) => (cells.length > most.length ? cells : most), []);
  const fixed = new Set(rows.filter((cells) => cells !== whole).flatMap((cells) => cells.map(textOf)));
  return whole.find((cell) => !fixed.has(textOf(cell)) && isVisible(cell)) ?? whole[0] ?? null;
}

function firstOf(row: Element, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const element = row.querySelector(selector);
    if (element !== null) return element;
  }
  return null;
}
