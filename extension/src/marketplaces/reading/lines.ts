/** Columns of a table that is made of plain elements: no tags, roles or marks tell its titles and cells. */
import { textOf, textsLike } from "./texts";

/** A title is short, and no number. */
const TITLE = /^[^\d]{0,16}$/;
const FEWEST = 3;
/** A search form names its fields in the words of the titles. */
const FORM = "input:not([type=checkbox]), select, textarea";

/** The cell in the place that the title has in its line: only where one line of the row alone has as many parts. */
export function inPlainLines(row: Element, titles: readonly string[]): Element | null {
  const title = titleAbove(row, titles);
  const line = title?.parentElement;
  if (!title || !line) return null;
  const place = Array.from(line.children).indexOf(title);
  return lineAsWide(row, line.children.length)?.children[place] ?? null;
}

function titleAbove(row: Element, titles: readonly string[]): Element | null {
  for (let below = row; below.parentElement !== null; below = below.parentElement) {
    for (const above of below.parentElement.children) {
      if (above === below) break;
      const found = textsLike(above, (text) => titles.includes(text)).map(({ label }) => inLine(label));
      const title = found.find((element) => element !== null);
      if (title) return title;
    }
  }
  return null;
}

/** The text's element that stands in a line of titles with it; null when it stands in none. */
function inLine(text: Node): Element | null {
  for (let part = text.parentElement; part !== null; part = part.parentElement) {
    if (textOf(part) !== textOf(text)) return null;
    const line = part.parentElement;
    if (line !== null && isTitles(line)) return part;
  }
  return null;
}

function isTitles(line: Element): boolean {
  const parts = Array.from(line.children);
  return (
    parts.length >= FEWEST &&
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
