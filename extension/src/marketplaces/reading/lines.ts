/** Columns of a table that is made of plain elements: no tags, roles or marks tell its titles and cells. */
import { remembered } from "./remembered";
import { textOf } from "./texts";

/** A title is short, and no number. */
const TITLE = /^[^\d]{0,16}$/;
const FEWEST = 3;
/** A search form names its fields in the words of the titles. */
const FORM = "input:not([type=checkbox]), select, textarea";

/** The lines of titles before a row, the nearest table's first. */
export function linesAbove(row: Element): Element[] {
  const found: Element[] = [];
  for (let below = row; below.parentElement !== null; below = below.parentElement) {
    const self = below;
    const before = linesIn(below.parentElement).filter((line) => isBefore(line, self));
    found.push(...before.slice(0, MOST));
  }
  return found;
}

/** In a long list, rows without numbers would be taken for titles of all that follow. */
const MOST = 20;
export const linesIn = remembered((around) => {
  const found: Element[] = [];
  const gather = (element: Element): void => {
    for (const child of Array.from(element.children).slice(0, MOST)) {
      if (isTitles(child)) found.push(child);
      gather(child);
    }
  };
  gather(around);
  return found;
});

export const isBefore = (line: Element, row: Element): boolean =>
  !line.contains(row) && Boolean(line.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING);

/** The cell in the place that the title has in its line: only where one line of the row alone has as many parts. */
export function cellIn(row: Element, lines: readonly Element[], titles: readonly string[]): Element | null {
  for (const { children } of lines) {
    const place = Array.from(children).findIndex((title) => titles.includes(textOf(title)));
    if (place !== -1) return lineAsWide(row, children.length)?.children[place] ?? null;
  }
  return null;
}

function isTitles(line: Element): boolean {
  if (line.childElementCount < FEWEST) return false;
  const parts = Array.from(line.children);
  return (
    parts.some((part) => part.textContent !== "") &&
    parts.every((part) => TITLE.test(textOf(part)) && part.nodeName !== "LI") &&
    line.querySelector(FORM) === null
  );
}

/** The outermost line that has so many parts; null where there are several. */
function lineAsWide(row: Element, width: number): Element | null {
  for (
    let level = [row];
    level.length > 0;
    level = level.flatMap((element) => Array.from(element.children))
  ) {
    const [line, ...others] = level.filter((element) => element.children.length === width);
    if (line !== undefined) return others.length === 0 ? line : null;
  }
  return null;
}
