/**
 * A copy of a page for a bug report: its structure and its labels, no values. A text stays only when it is one of the
 * vocabulary's labels, or stands where pages put titles and labels and looks like words; everything else becomes its
 * own shape.
 */
import { LABELS } from "../marketplaces/reading/labels";

const KNOWN: ReadonlySet<string> = new Set(Object.values(LABELS).flat());
const TITLES = 'th, [role="columnheader"], label, legend, dt, [role="tab"]';
const GONE = "script, style, noscript, template, svg, img, video, audio, canvas, iframe, object, link, meta";
const WORDS = /^[\p{L}\p{M}\s.:：'/()（）-]{1,30}$/u;
/** Attributes that say how a page is made, and nothing of whom it speaks of. */
const KEPT =
  /^(class|role|type|scope|colspan|rowspan|dir|lang|contenteditable|aria-(colindex|rowindex|selected|busy|hidden|current))$/;

/** XHTML text. Nothing of the page is changed; what is ours is left out. */
export function redacted(document: Document): string {
  const copy = document.documentElement.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(GONE)) element.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    if (element.localName.startsWith("orderside-")) element.remove();
    else redactAttributes(element);
  }
  redactTexts(copy);
  return `<!doctype html>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

function redactAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (KEPT.test(name)) continue;
    if (name === "placeholder" || name.startsWith("data-")) element.setAttribute(name, shapeOf(value));
    else element.removeAttribute(name);
  }
}

function redactTexts(root: Element): void {
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
  const all: Node[] = [];
  while (texts.nextNode()) all.push(texts.currentNode);
  for (const node of all) {
    const text = node.nodeValue ?? "";
    if (node.nodeType === Node.COMMENT_NODE) node.parentNode?.removeChild(node);
    else if (!staysIn(node.parentElement, text.replace(/\s+/g, " ").trim())) node.nodeValue = shapeOf(text);
  }
}

function staysIn(parent: Element | null, text: string): boolean {
  const label = text.replace(/\s*[:：].*$/, "");
  if (KNOWN.has(text) || (KNOWN.has(label) && /[:：]$/.test(text))) return true;
  return parent !== null && parent.closest(TITLES) !== null && WORDS.test(text);
}

/** `订单号：815 by Anna` -> `字字字：000 xx Xxxx`: lengths, kinds of characters and marks stay. */
export function shapeOf(text: string): string {
  return text
    .replace(/\p{Nd}/gu, "0")
    .replace(/\p{Script=Han}/gu, "字")
    .replace(/(?!字)[\p{Lu}\p{Lt}]/gu, "X")
    .replace(/(?![字X])[\p{L}\p{M}\p{Emoji_Presentation}]/gu, "x");
}
