/** The cell of a row that stands below a column's title, whatever the table is made of. */
import { cellIn, linesAbove, linesIn } from "./lines";
import { remembered } from "./remembered";
import { CELL, ROW } from "./tables";
import { textOf } from "./texts";

const TITLE = 'th, [role="columnheader"]';
/** By these a library says which cells belong to which title, where rows and titles are tables of their own. */
const MARKS = /^(data-.*(col|index|key|field).*|colid|aria-colindex)$/;

const STROKE = /^[-–—]+$/;

/** A row's cell below a column with one of these titles: its first line, then all of it (`Nov 5` above `10:22`). */
export type Columned = (titles: readonly string[]) => string[];

/** Looks for the titles once, when they are first asked for. */
export function columnsOf(row: Element): Columned {
  let heads: Element[] | undefined;
  let lines: Element[] | undefined;
  return (titles) => {
    heads ??= headsAbove(row);
    if (heads.length === 0) lines ??= linesAbove(row);
    const cell = lines ? cellIn(row, lines, titles) : cellBelow(row, heads, titles);
    return cell === null ? [] : textsIn(cell);
  };
}

export const inColumn = (row: Element, titles: readonly string[]): string[] => columnsOf(row)(titles);

function textsIn(cell: Element): string[] {
  const first = firstLine(innermost(cell));
  // A stroke says that there is no value; what stands below it is something else.
  return STROKE.test(first) ? [] : [...new Set([first, textOf(cell)])].filter((text) => text !== "");
}

function cellBelow(row: Element, heads: readonly Element[], titles: readonly string[]): Element | null {
  const wanted = new Set(titles.map((title) => title.toLowerCase()));
  const place = heads.findIndex((head) => wanted.has(textOf(head).toLowerCase()));
  const head = heads[place];
  if (head === undefined) return null;
  return markedLike(head, row) ?? atPlace(startOf(heads, place), widthOf(heads), row);
}

/** What the columns above a row are called. */
export const titlesAbove = (row: Element): string[] => headsAbove(row).map(textOf).filter(Boolean);

/** All titles of columns on a page, beside what the rows themselves say: in other columns, the same cells say something else. */
export function titlesOn(page: Element, rows: ReadonlySet<Element>): string {
  const heads = titlesIn(page);
  const titles = heads.length > 0 ? heads : linesIn(page);
  return titles
    .filter((title) => !isIn(rows, title))
    .map(textOf)
    .join("\n");
}

function isIn(rows: ReadonlySet<Element>, title: Element): boolean {
  for (let around: Element | null = title; around !== null; around = around.parentElement)
    if (rows.has(around)) return true;
  return false;
}

/** The titles of the nearest table around the row: often it holds the titles in one table and every row in another. */
function headsAbove(row: Element): Element[] {
  for (let around = row.parentElement; around !== null; around = around.parentElement) {
    const heads = titlesIn(around).filter((head) => !row.contains(head));
    // A title may wrap another, where a library gives an element the role and a table the tag.
    if (heads.length > 0) return heads.filter((head) => head.parentElement?.closest(TITLE) === null);
  }
  return [];
}

/** Every row of a long list asks the same elements: they are looked through once. */
export const titlesIn = remembered((around) => Array.from(around.querySelectorAll(TITLE)));

/** The cell that carries the same mark as the title: `data-next-table-col="4"`, `colid="col_7"`. */
function markedLike(head: Element, row: Element): Element | null {
  for (const element of [head, ...head.querySelectorAll("*")]) {
    for (const { name, value } of element.attributes) {
      if (value === "" || !MARKS.test(name)) continue;
      const marked = Array.from(row.querySelectorAll(`[${CSS.escape(name)}="${CSS.escape(value)}"]`));
      const cell = marked.map((found) => found.closest(CELL)).find((found) => found && row.contains(found));
      if (cell) return cell;
    }
  }
  return null;
}

const spanOf = (cell: Element): number => Math.max(1, Number(cell.getAttribute("colspan")) || 1);
const linesOf = (cell: Element): number => Math.max(1, Number(cell.getAttribute("rowspan")) || 1);
const widthOf = (cells: readonly Element[]): number => cells.reduce((sum, cell) => sum + spanOf(cell), 0);
const startOf = (cells: readonly Element[], place: number): number => widthOf(cells.slice(0, place));

const cellsOf = (line: Element): Element[] =>
  Array.from(line.children).filter((child) => child.matches(CELL));

/** By counting: in a line of the row that is as wide as the titles. */
function atPlace(start: number, width: number, row: Element): Element | null {
  for (const line of [row, ...row.querySelectorAll(ROW)]) {
    const cells = cellsOf(line);
    // One cell across a whole row is its heading.
    const starts = cells.length < Math.min(2, width) ? null : startsIn(line, width);
    if (starts !== null) return cells[starts.indexOf(start)] ?? null;
  }
  return row.matches("tr") ? null : unmarkedAtPlace(start, width, row);
}

/**
 * Where each cell of a line starts. The cells of an order's first line may reach down beside its other items
 * (`rowspan`) and push theirs aside. Null for a line that does not fill the titles' width then.
 */
function startsIn(line: Element, width: number): number[] | null {
  let full: Element | null = line;
  while (full !== null && widthOf(cellsOf(full)) !== width) full = full.previousElementSibling;
  // For every column, how many more lines a cell from above takes there.
  let taken = new Array<number>(width).fill(0);
  for (let laid = full; laid !== null; laid = laid.nextElementSibling) {
    const free = taken.flatMap((lines, column) => (lines > 0 ? [] : [column]));
    const cells = cellsOf(laid);
    if (widthOf(cells) !== free.length) return null;
    const starts = cells.map((_, place) => free[startOf(cells, place)] ?? width);
    if (laid === line) return starts;
    taken = taken.map((lines, column) => {
      const above = cells[starts.findLastIndex((start) => start <= column)];
      return lines > 0 || above === undefined ? lines - 1 : linesOf(above) - 1;
    });
  }
  return null;
}

/** Libraries that draw only the rows in view draw them with elements that say nothing: as many as there are titles. */
function unmarkedAtPlace(place: number, width: number, row: Element): Element | null {
  const { children } = row;
  const [only] = children;
  if (width > 2 && children.length === width) return children[place] ?? null;
  return only !== undefined && children.length === 1 ? unmarkedAtPlace(place, width, only) : null;
}

/** Libraries wrap what a cell holds in an element of their own. */
function innermost(cell: Element): Element {
  const [only, ...others] = cell.children;
  const wraps = only !== undefined && others.length === 0 && textOf(only) === textOf(cell);
  return wraps && only.firstElementChild !== null ? innermost(only) : cell;
}

/** A cell's first child element, unless the cell has a text of its own. */
function firstLine(cell: Element): string {
  const first = cell.firstElementChild;
  const plain = Array.from(cell.childNodes).some(
    (node) => node.nodeType === Node.TEXT_NODE && textOf(node) !== "",
  );
  return (plain || first === null ? "" : textOf(first)) || textOf(cell);
}
