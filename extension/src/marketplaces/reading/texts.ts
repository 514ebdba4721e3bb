/** The texts of a page, as far as they say something about an order. */

/** Not part of what the page says about an order: code, things to press, column titles (they name many values). */
const NOT_SAID = new Set([
  "SCRIPT",
  "STYLE",
  "TEMPLATE",
  "NOSCRIPT",
  "BUTTON",
  "SELECT",
  "TEXTAREA",
  "THEAD",
  // What somebody typed, line by line: a message, a note.
  "PRE",
]);
/** What no longer holds: the price before the discount. */
export const STRUCK = new Set(["S", "DEL", "STRIKE"]);
/** Stands for the space between two numbers of different texts, so that nobody takes them for one: `2` `150,00 €`. */
const APART = "\u2003";

/** Windows over the page may hold tables and facts of their own. */
export const OVERLAY = '.next-overlay-wrapper, [role="dialog"], [role="tooltip"]';

/** What is kept for another tab or conversation, and not drawn, says nothing of this one. */
export const isSeen = (element: Element | null): boolean => element?.checkVisibility() ?? false;

/** A dialog that waits for its turn holds another order's number, or an old one. */
const isHidden = (element: Element): boolean =>
  element.hasAttribute("hidden") || element.getAttribute("role") === "tooltip";

/** The texts in there that say something about an order. */
export function textNodesIn(node: Node): Node[] {
  const found: Node[] = [];
  gather(node, found);
  return found;
}

/** The texts and elements directly in there, as far as they say something about an order. */
export const saidIn = (element: Element): Node[] =>
  Array.from(element.childNodes).filter(
    (child) =>
      child.nodeType === Node.TEXT_NODE || (child.nodeType === Node.ELEMENT_NODE && isSaid(child as Element)),
  );

/** The hottest place of all: plain loops, no generators. */
function gather(node: Node, into: Node[]): void {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) into.push(child);
    else if (child.nodeType === Node.ELEMENT_NODE && isSaid(child as Element)) gather(child, into);
  }
}

const isSaid = (element: Element): boolean =>
  !NOT_SAID.has(element.nodeName) && !STRUCK.has(element.nodeName) && !isHidden(element);

export const collapsed = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Where two texts meet whose digits would make one number, in groups of three; or any other space. */
const SPACES = /((?<=\d)\s*\u2003\s*(?=\d{3}(?!\d)))|\s+/g;

/** The text of an element as one line. */
export function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return collapsed(node.nodeValue ?? "");
  if (STRUCK.has(node.nodeName)) return "";
  const texts = textNodesIn(node).map((text) => text.nodeValue ?? "");
  return texts
    .join(APART)
    .replace(SPACES, (_, apart?: string) => (apart ? APART : " "))
    .trim();
}

/** Every text of its own that fits, with where it stands. */
export const textsLike = (root: Element, fits: (text: string) => boolean): Said[] =>
  textsAmong(textNodesIn(root), fits);

export function textsAmong(nodes: readonly Node[], fits: (text: string) => boolean): Said[] {
  const found: Said[] = [];
  for (const label of nodes) {
    const texts = new Set([label.nodeValue ?? "", runFrom(label)].map(collapsed));
    for (const text of texts) if (text !== "" && fits(text)) found.push({ text, label });
  }
  return found;
}

/** React writes `× {quantity}` as two texts side by side; together they are what the page says. */
function runFrom(first: Node): string {
  if (first.previousSibling?.nodeType === Node.TEXT_NODE) return "";
  let run = "";
  let node: Node | null = first;
  for (; node?.nodeType === Node.TEXT_NODE; node = node.nextSibling) run += node.nodeValue ?? "";
  return run;
}

/** The one text of its own that fits and is none of the others; none where there are several different ones. */
export function onlyText(root: Element, words: RegExp, others: ReadonlySet<string>): string[] {
  const fits = (text: string): boolean => words.test(text) && !others.has(text);
  const found = new Set(textsLike(root, fits).map(({ text }) => text));
  return found.size === 1 ? [...found] : [];
}

/** A value, and the text node of the label before it. */
export interface Said {
  text: string;
  label: Node;
}
