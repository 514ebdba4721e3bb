/** Where a page writes the numbers of its orders or cases: after a label, below a column's title, or alone. */
import { columnedOnce, type Field } from "./fields";
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
 * A number that stands alone counts where its column says what it is, or its form tells (`words`). In the order of the
 * page.
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
  const counts = ({ text, label }: Said): boolean =>
    !known.has(text) && ((field.words?.test(text) && !others.has(text)) || isBelow(label, text, titles));
  return all.flatMap(({ labelled, alone }) => [...labelled, ...alone.filter(counts)]);
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

function isBelow(node: Node, text: string, titles: readonly string[]): boolean {
  const row = node.parentElement?.closest(ROW);
  return titles.length > 0 && row ? columnedOnce(row)(titles).some((cell) => cell.includes(text)) : false;
}
