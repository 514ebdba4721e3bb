/** Where a page writes the numbers of its orders or cases: after a label, below a column's title, or alone. */
import { columnedOnce, type Field, runsIn } from "./fields";
import { labelledAmong } from "./labelled";
import { pace, recall } from "./remembered";
import { ROW } from "./tables";
import { isSeen, type Said, saidIn, textNodesIn, textsAmong } from "./texts";

/** What is said in one stretch of the page, as far as it can be told without the rest. */
interface Mentions {
  labelled: Said[];
  /** Texts that read like the number and stand alone. */
  alone: Said[];
  /** Those of them that a column's title says. */
  below: ReadonlySet<Said>;
  /** The rows in which a label or a title says a number. */
  told: Element[];
  /** Texts after the labels of other values. */
  others: string[];
}

/**
 * A number that stands alone counts where its column says what it is, or its form tells (`words`): that only where
 * nothing else in its row says a number. `aside`: where numbers are no orders'. Of what is drawn alone, in the order of the page.
 */
export function numbersIn(root: Element, field: Field<string>, aside: string): Said[] {
  const lists = new Map<Element | null, boolean>();
  const isDrawn = ({ parentElement: list }: Element): boolean => {
    const known = lists.get(list) ?? isSeen(list);
    lists.set(list, known);
    return known;
  };
  const drawn = stretchesOf(root).filter((stretch) => !(stretch instanceof Element) || isDrawn(stretch));
  const all = drawn.map((stretch) =>
    stretch instanceof Element
      ? recall(stretch, field, () => {
          pace();
          return mentionsIn(textNodesIn(stretch), root, field, aside);
        })
      : mentionsIn(stretch, root, field, aside),
  );
  const known = new Set(all.flatMap(({ labelled }) => labelled.map(({ text }) => field.parse(text))));
  const others = new Set(all.flatMap((mentions) => mentions.others));
  const told = new Set(all.flatMap((mentions) => mentions.told));
  const isTold = (said: Said): boolean => rowOf(said).some((row) => told.has(row));
  const isForm = (said: Said): boolean =>
    Boolean(field.words?.test(said.text)) && !known.has(said.text) && !others.has(said.text) && !isTold(said);
  return all.flatMap(({ labelled, alone, below }) => [
    ...labelled,
    ...alone.filter((said) => below.has(said) || isForm(said)),
  ]);
}

function mentionsIn(nodes: readonly Node[], root: Element, field: Field<string>, aside: string): Mentions {
  const after = labelledAmong(nodes, root);
  const counts = ({ label }: Said): boolean =>
    label.parentElement?.closest(aside) === null && isSeen(label.parentElement);
  const labelled = after(field.labels ?? []).filter(counts);
  const alone = textsAmong(nodes, (text) => field.parse(text) === text).filter(counts);
  const below = new Set(alone.filter((said) => isBelow(said, field)));
  return {
    labelled,
    alone,
    below,
    told: [...labelled, ...below].flatMap(rowOf),
    others: after(field.others ?? []).map(({ text }) => text),
  };
}

/** None or one. */
function rowOf({ label }: Said): Element[] {
  const row = label.parentElement?.closest(ROW);
  return row ? [row] : [];
}

/** Of a list as long as this, every child is looked through by itself, and again only when something changed in it. */
const LONG = 20;

/** Children of long lists, and the texts between them. */
function stretchesOf(root: Element): (Element | Node[])[] {
  const stretches: (Element | Node[])[] = [];
  let loose: Node[] = [];
  const gather = (around: Element): void => {
    const isLong = around.childElementCount > LONG;
    for (const node of saidIn(around)) {
      if (!(node instanceof Element)) loose.push(node);
      else if (isLong) {
        if (loose.length > 0) stretches.push(loose);
        stretches.push(node);
        loose = [];
      } else gather(node);
    }
  };
  gather(root);
  return loose.length > 0 ? [...stretches, loose] : stretches;
}

/** Below a title, only the first number of a cell is what the title says; a parcel's may follow it. */
function isBelow(said: Said, { columns = [], parse }: Field<string>): boolean {
  const [row] = columns.length > 0 ? rowOf(said) : [];
  if (row === undefined) return false;
  const cells = columnedOnce(row)(columns);
  return cells.flatMap((cell) => runsIn(cell).filter((run) => parse(run) === run))[0] === said.text;
}
