/** Where a page writes the numbers of its orders or cases: after a label, below a column's title, or alone. */
import { inColumn } from "./columns";
import { afterOthers, type Field, labelledOnce } from "./fields";
import { type Said, textsLike } from "./texts";

const ROW = 'tr, [role="row"]';

/** A number that stands alone counts where its column says what it is, or its form tells (`words`). */
export function numbersIn(root: Element, field: Field<string>): Said[] {
  const after = labelledOnce(root);
  const labelled = after(field.labels ?? []);
  const others = afterOthers(field, after);
  const known = new Set(labelled.map(({ text }) => field.parse(text)));
  const alone = textsLike(root, (text) => field.parse(text) === text && !known.has(text));
  const titles = field.columns ?? [];
  return [
    ...labelled,
    ...alone.filter(
      ({ text, label }) => (field.words?.test(text) && !others.has(text)) || isBelow(label, text, titles),
    ),
  ];
}

function isBelow(node: Node, text: string, titles: readonly string[]): boolean {
  const row = node.parentElement?.closest(ROW);
  return titles.length > 0 && row ? inColumn(row, titles).some((cell) => cell.includes(text)) : false;
}
