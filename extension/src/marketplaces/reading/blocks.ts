/** The parts of a page that are about one thing each, found by its number, whatever they are made of. */
import { titlesIn } from "./columns";
import { isBefore, linesIn } from "./lines";
import { pace, paceAnew, recall, remembered } from "./remembered";
import { CELL, ROW } from "./tables";
import { type Said, textOf } from "./texts";

export interface Block {
  /** The number it is about. */
  number: string;
  /** Everything on the page that is about that number and no other; more than one where a row is drawn in parts. */
  parts: Element[];
}

/** An ancestor of several different numbers is about none of them. */
const SEVERAL = Symbol("several");
type Owners = Map<Element, string | typeof SEVERAL>;

/** Where a lone row ends: beyond it stand the titles of columns, the fields of a search, the page's own navigation. */
const BEYOND = 'th, [role="columnheader"], nav, [role="navigation"], input[type="text"], input:not([type])';
/** What is below a heading is more than one order's, if the order does not hold the heading itself. */
const HEADING = 'h1, h2, h3, h4, [role="heading"], aside';

/**
 * Climbs from every number as long as nothing else of its kind is there. `said` are the numbers' labels with their
 * values, `numberIn` tells a number from any other text; `isList`: what stands below a heading may be several, also
 * where just one is there.
 */
export function blocksOf(
  root: Element,
  said: readonly Said[],
  numberIn: (text: string) => string | null,
  isList = true,
): Block[] {
  const owners: Owners = new Map();
  const anchors: { number: string; element: Element }[] = [];
  for (const { text, label } of said) {
    const number = numberIn(text);
    if (number === null || label.parentElement === null) continue;
    anchors.push({ number, element: label.parentElement });
    claim(owners, label.parentElement, number, root);
  }
  paceAnew();
  const alone = new Set(anchors.map(({ number }) => number)).size === 1;
  const ofSeveral = new Set(
    [...owners].flatMap(([element, owner]) => (owner === SEVERAL ? [kindOf(element)] : [])),
  );
  const blocks = new Map<string, Block>();
  for (const { number, element } of anchors) {
    const isOver = (above: Element, below: Element): boolean =>
      above === root ||
      owners.get(above) !== number ||
      ofSeveral.has(kindOf(above)) ||
      recall(above, below, () => {
        pace();
        return holdsOthers(above, below);
      }) ||
      (alone && isWider(above, below, isList));
    const part = highest(element, isOver);
    const block = blocks.get(number) ?? { number, parts: [] };
    if (!block.parts.includes(part)) block.parts.push(part);
    blocks.set(number, block);
  }
  for (const { parts } of blocks.values()) if (parts.length > 1) parts.sort(inPage);
  return [...blocks.values()];
}

/** In the page's order. */
export const inPage = (one: Element, other: Element): number =>
  one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

function claim(owners: Owners, from: Element, number: string, root: Element): void {
  for (let element: Element | null = from; element !== null; element = element.parentElement) {
    const owner = owners.get(element);
    if (owner === SEVERAL) return;
    owners.set(element, owner === undefined || owner === number ? number : SEVERAL);
    if (element === root) return;
  }
}

function highest(from: Element, isOver: (above: Element, below: Element) => boolean): Element {
  let element = from;
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    if (isOver(above, element)) break;
    element = above;
  }
  return element;
}

/** What several orders stand in on this page is no order's own, also where just one stands in it. */
const kindOf = remembered((element): string => {
  let depth = 0;
  for (let above = element.parentElement; above !== null; above = above.parentElement) depth += 1;
  return `${depth} ${element.nodeName} ${element.getAttribute("class") ?? ""}`;
});

/** The table of a row, below whose titles other rows may come; or a body of it in which others stand already. */
function holdsOthers(above: Element, row: Element): boolean {
  if (row.closest(ROW) === null && !row.matches("tbody, table")) return false;
  if (titlesIn(above).some((title) => !row.contains(title))) return true;
  if (!row.matches(ROW)) return false;
  const own = cellsOf(row);
  const filled = own.filter(isFilled).length;
  return Array.from(above.children).some((other) => {
    if (other === row || !other.matches(ROW)) return false;
    // An order begins with the row of its number.
    if (isBefore(other, row)) return true;
    const cells = cellsOf(other);
    return filled > 2 && cells.length === own.length && cells.filter(isFilled).length >= filled;
  });
}

const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter((child) => child.matches(`${CELL}, th`));
const isFilled = (cell: Element): boolean => textOf(cell) !== "";

/** Where there is no second order to compare with. */
function isWider(above: Element, below: Element, isList: boolean): boolean {
  if (above.querySelector(BEYOND) !== null) return true;
  const isOutside = (element: Element): boolean => !below.contains(element);
  if (isList && Array.from(above.querySelectorAll(HEADING)).some(isOutside)) return true;
  return linesIn(above).some((line) => isOutside(line) && isBefore(line, below));
}
