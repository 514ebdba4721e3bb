/**
 * A copy of a page for a bug report: its structure and its labels, no values. A text stays only when it is one of the
 * vocabulary's labels, or repeats where pages put titles and labels; a name in the markup only when many elements have
 * it and no text of the page says it; everything else becomes its own shape.
 */
import { VOCABULARY } from "../marketplaces/reading/labels";
import { ATTRIBUTES, ELEMENTS, stem } from "./markup";
import { bare } from "./values";

/** A row's own title names what the row is about: an order, a person. */
const TITLES = 'thead th, [role="columnheader"], label, legend, dt, [role="tab"]';
const GONE = "script, style, noscript, template, svg, img, video, audio, canvas, iframe, object, link, meta";
const WORDS = /^[\p{L}\p{M}\s.:：'/()（）-]{1,30}$/u;
const NAME = /^[a-z][a-z_-]*$/i;

/** XHTML text. Nothing of the page is changed; what is ours is left out. */
export function redacted(document: Document): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(GONE)) element.remove();
  for (const element of copy.querySelectorAll("*"))
    if (element.localName.startsWith("orderside-")) element.remove();
  const isName = namesIn(copy, saidIn(copy));
  for (const element of [copy, ...copy.querySelectorAll("*")]) redactAttributes(element, isName);
  redactTexts(copy);
  for (const element of copy.querySelectorAll("*")) if (!ELEMENTS.has(element.localName)) renamed(element);
  return `<!doctype html>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function redactAttributes(element: Element, isName: (name: string) => boolean): void {
  const classes = Array.from(element.classList, stem).filter(isName);
  for (const { name, value } of Array.from(element.attributes)) {
    const isShaped = name === "placeholder" || (name.startsWith("data-") && isName(name));
    if (isShaped) element.setAttribute(name, shapeOf(value));
    else if (!ATTRIBUTES.get(name)?.test(value)) element.removeAttribute(name);
  }
  if (classes.length > 0) element.setAttribute("class", [...new Set(classes)].join(" "));
}

/** Classes and attributes that say how the page is made: several elements have them, and no text says the same. */
function namesIn(root: Element, said: readonly string[]): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const element of root.querySelectorAll("*"))
    for (const name of new Set([...Array.from(element.classList, stem), ...element.getAttributeNames()]))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const known = new Map<string, boolean>();
  const isOfMany = (name: string): boolean =>
    NAME.test(name) && (counts.get(name) ?? 0) > 1 && !said.some((text) => bare(name).includes(text));
  return (name) => {
    const answer = known.get(name) ?? isOfMany(name);
    known.set(name, answer);
    return answer;
  };
}

/** The page's texts of which nothing may be told, as names in the markup would write them. */
const saidIn = (root: Element): string[] => [
  ...new Set(
    nodesIn(root)
      .map((node) => oneLine(node.nodeValue))
      .filter((text) => text.length <= LONGEST && !isKnown(text))
      .map(bare)
      .filter((text) => text.length >= SHORTEST),
  ),
];

/** Longer texts are no names; shorter ones stand in many a word by chance. */
const LONGEST = 60;
const SHORTEST = 4;

function redactTexts(root: Element): void {
  const titles = titlesIn(root);
  for (const node of nodesIn(root)) {
    const text = oneLine(node.nodeValue);
    if (node.nodeType === Node.COMMENT_NODE) node.parentNode?.removeChild(node);
    else if (!isKnown(text) && !(isTitle(node) && titles.has(text)))
      node.nodeValue = shapeOf(node.nodeValue ?? "");
  }
}

function nodesIn(root: Element): Node[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const all: Node[] = [];
  while (walker.nextNode()) all.push(walker.currentNode);
  return all;
}

const oneLine = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").trim();

const isKnown = (text: string): boolean => VOCABULARY.has(text.replace(/\s*[:：]$/, "").toLowerCase());

const isTitle = (node: Node): boolean => node.parentElement?.closest(TITLES) != null;

/** Titles that many places share. One that few of them have is more likely somebody's name. */
function titlesIn(root: Element): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const node of nodesIn(root).filter(isTitle)) {
    const text = oneLine(node.nodeValue);
    if (WORDS.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].flatMap(([text, count]) => (count > 1 && count * 2 >= most ? [text] : [])));
}

/** An element of the page's own making may be called after anything. */
function renamed(element: Element): void {
  const other = element.ownerDocument.createElement(
    `x-${shapeOf(element.localName).replace(/[^x0-]/g, "x")}`,
  );
  for (const { name, value } of Array.from(element.attributes)) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** `订单号：815 by Anna` -> `字字字：000 xx Xxxx`: lengths, kinds of characters and marks stay. */
export function shapeOf(text: string): string {
  return text
    .replace(/\p{N}/gu, "0")
    .replace(/\p{Script=Han}/gu, "字")
    .replace(/(?!字)[\p{Lu}\p{Lt}]/gu, "X")
    .replace(/(?![字X])[\p{L}\p{M}\p{Alphabetic}\p{Emoji_Presentation}]/gu, "x");
}
