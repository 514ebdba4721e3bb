/** Where a page writes the numbers of its orders or cases: after a label, below a column's title, or alone. */
import { columnedOnce, type Field, runsIn } from "./fields";
import { pace, recall } from "./remembered";
import { labelledAmong, type Said, saidIn, textNodesIn, textsAmong } from "./texts";

const ROW = 'tr, [role="row"]';

/** What is said in one stretch of the page, as far as it can be told without the rest. */
interface Mentions {
  labelled: Said[];
  /** Texts that read like the number and stand alone. */
  alone: Said[];
  /** Texts after the labels of other values. */
  others: string[];
}

/**
 * A number that stands alone counts where its column says what it is, or its form tells (`words`): that only where
 * nothing else in its row says a number. In the order of the page.
 */
export function numbersIn(root: Element, field: Field<string>): Said[] {
  const all = stretchesOf(root).map((stretch) =>
    stretch instanceof Element
      ? recall(stretch, field, () => {
          pace();
          return mentionsIn(textNodesIn(stretch), root, field);
        })
      : mentionsIn(stretch, root, field),
  );
  const known = new Set(all.flatMap(({ labelled }) => labelled.map(({ text }) => field.parse(text))));
  const others = new Set(all.flatMap((mentions) => mentions.others));
  const titles = field.columns ?? [];
  const below = new Set(all.flatMap(({ alone }) => alone.filter((said) => isBelow(said, titles, field))));
  const sure = [...all.flatMap(({ labelled }) => labelled), ...below];
  const told = new Set(sure.map(({ label }) => label.parentElement?.closest(ROW)).filter(Boolean));
  const isTold = ({ label }: Said): boolean => told.has(label.parentElement?.closest(ROW) ?? undefined);
  const isForm = (said: Said): boolean =>
    Boolean(field.words?.test(said.text)) && !known.has(said.text) && !others.has(said.text) && !isTold(said);
  return all.flatMap(({ labelled, alone }) => [
    ...labelled,
    ...alone.filter((said) => below.has(said) || isForm(said)),
  ]);
}

function mentionsIn(nodes: readonly Node[], root: Element, field: Field<string>): Mentions {
  const after = labelledAmong(nodes, root);
  return {
    labelled: after(field.labels ?? []),
    alone: textsAmong(nodes, (text) => field.parse(text) === text),
    others: after(field.others ?? []).map(({ text }) => text),
  };
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
function isBelow({ text, label }: Said, titles: readonly string[], { parse }: Field<string>): boolean {
  const row = label.parentElement?.closest(ROW);
  if (titles.length === 0 || !row) return false;
  const numbers = columnedOnce(row)(titles).flatMap((cell) =>
    runsIn(cell).filter((run) => parse(run) === run),
  );
  return numbers[0] === text;
}
