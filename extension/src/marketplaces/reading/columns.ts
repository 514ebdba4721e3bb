/** The cell of a row that stands below a column's title, whatever the table is made of. */
import { cellIn, linesAbove } from "./lines";
import { textOf } from "./texts";

const TITLE = 'th, [role="columnheader"]';
const CELL = 'td, [role="cell"], [role="gridcell"]';
/** By these a library says which cells belong to which title, where rows and titles are tables of their own. */
const MARKS = /^(data-.*(col|index|key|field).*|colid|aria-colindex)$/;

/** The first line of a row's cells below a column with one of these titles. */
export type Columned = (titles: readonly string[]) => string[];

/** Looks for the titles once, when they are first asked for. */
export function columnsOf(row: Element): Columned {
  let heads: Element[] | undefined;
  let lines: Element[] | undefined;
  return (titles) => {
    heads ??= headsAbove(row);
    if (heads.length === 0) lines ??= linesAbove(row);
    const cell = lines ? cellIn(row, lines, titles) : cellBelow(row, heads, titles);
    const text = cell === null ? "" : firstLine(innermost(cell));
    return text === "" ? [] : [text];
  };
}

export const inColumn = (row: Element, titles: readonly string[]): string[] => columnsOf(row)(titles);

function cellBelow(row: Element, heads: readonly Element[], titles: readonly string[]): Element | null {
  const place = heads.findIndex((head) => titles.includes(textOf(head)));
  const head = heads[place];
  if (head === undefined) return null;
  return markedLike(head, row) ?? atPlace(startOf(heads, place), widthOf(heads), row);
}

/** The titles of the nearest table around the row: often it holds the titles in one table and every row in another. */
function headsAbove(row: Element): Element[] {
  for (let around = row.parentElement; around !== null; around = around.parentElement) {
    const heads = Array.from(around.querySelectorAll(TITLE)).filter((head) => !row.contains(head));
    // A title may wrap another, where a library gives an element the role and a table the tag.
    if (heads.length > 0) return heads.filter((head) => head.parentElement?.closest(TITLE) === null);
  }
  return [];
}

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
const widthOf = (cells: readonly Element[]): number => cells.reduce((sum, cell) => sum + spanOf(cell), 0);
const startOf = (cells: readonly Element[], place: number): number => widthOf(cells.slice(0, place));

/** By counting: in a line of the row that is as wide as the titles. */
function atPlace(start: number, width: number, row: Element): Element | null {
  for (const line of [row, ...row.querySelectorAll('tr, [role="row"]')]) {
    const cells = Array.from(line.children).filter((child) => child.matches(CELL));
    if (cells.length < 2 || widthOf(cells) !== width) continue;
    return cells.find((_, place) => startOf(cells, place) === start) ?? null;
  }
  return null;
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
