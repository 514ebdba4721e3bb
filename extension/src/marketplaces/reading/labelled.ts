/** Finding the text that stands beside a label, or behind it. */
import {
  collapsed,
  isSeen,
  OVERLAY,
  type Said,
  STRUCK,
  saidIn,
  textNodesIn,
  textOf,
  textsLike,
} from "./texts";

const ICONS = new Set(["I", "svg", "IMG"]);
/** An element that holds nothing but a label: its value stands beside it, not in it. */
const LABEL_HOLDER = 'dt, td, th[scope="row"], [class*="label" i]';

/** `订单号`, `订单号：`, `订单号: 815…`, `Order ID 815…` or `退款 ¥5.00`: a label, and what follows it in the same text. */
const LABEL = /^(.{1,40}?)(?:\s*[:：]\s*(.*)|\s+(\p{Sc}?\s?\d.*))?$/u;

/** Everything that stands after one of the given labels. */
export type Labelled = (labels: readonly string[]) => Said[];

/**
 * Goes through an element once, and then tells what stands after a label: first where the label is a text of its own
 * (`<dt>订单号</dt><dd>…`), then `订单号：815…` in one text, which a buyer's message may imitate; and behind all of them
 * what stands after a label that is part of one given before it. Capitals do not matter.
 */
export const labelledIn = (root: Element): Labelled => labelledAmong(textNodesIn(root), root);

/** The same among some texts of an element. */
export function labelledAmong(nodes: readonly Node[], root: Element): Labelled {
  const places = new Map<string, { node: Node; rest: string }[]>();
  for (const node of nodes) {
    const [, label, afterColon, afterSpace] = LABEL.exec(collapsed(node.nodeValue ?? "")) ?? [];
    if (label === undefined) continue;
    const place = { node, rest: afterColon ?? afterSpace ?? "" };
    const name = label.toLowerCase();
    const known = places.get(name);
    if (known === undefined) places.set(name, [place]);
    else known.push(place);
  }
  return (labels) => {
    // English consoles write "Order number" and "Order Number".
    const names = [...new Set(labels.map((label) => label.toLowerCase()))];
    const known = names.filter((name) => places.has(name));
    const saysLess = (name: string): boolean =>
      names.findIndex((other) => other.includes(name)) < names.indexOf(name);
    const after = (some: readonly string[]): Said[] => {
      const found = some.flatMap((name) => places.get(name) ?? []).filter(({ node }) => isOf(root, node));
      const beside = found
        .filter(({ rest }) => rest === "")
        .map(({ node }) => ({ text: following(node, root), label: node }));
      const within = found
        .filter(({ rest, node }) => !isTitle(node, rest))
        .map(({ rest, node }) => ({ text: rest, label: node }));
      return [...beside, ...within].filter(({ text }) => text !== "");
    };
    return [...after(known.filter((name) => !saysLess(name))), ...after(known.filter(saysLess))];
  };
}

/** Whether a text is drawn with what is read, and not in a window over it. */
function isOf(root: Element, { parentElement }: Node): boolean {
  // A part of the page was looked at as a whole before.
  const over = root.nodeName === "BODY" ? parentElement?.closest(OVERLAY) : null;
  return !over && isSeen(parentElement);
}

/** An article may be called `Status: Legend poster`; a link that is called `Order: 815…` leads to the order. */
const isTitle = ({ parentElement }: Node, rest: string): boolean =>
  !/\d{4}/.test(rest) && parentElement?.closest("a[href]") !== null;

/** The text beside a label, or beside the elements that hold nothing but the label. */
function following(label: Node, root: Element): string {
  const before =
    isAfterDigits(label) || isAfterDigits(label.parentElement) ? valueBefore(partOf(label, root)) : undefined;
  if (before !== undefined) return before;
  let text = beside(label);
  let holder: Element | null = label.parentElement;
  while (text === null && holder !== null && holder !== root) {
    text = beside(holder);
    const around: Element | null = holder.parentElement;
    holder = around !== null && (around.matches(LABEL_HOLDER) || isHalfOfPair(around)) ? around : null;
  }
  return text ?? "";
}

/** Whether a value may stand before it: looked at first, for nearly nowhere does one. */
function isAfterDigits(node: Node | null): boolean {
  let before = node?.previousSibling ?? null;
  while (before !== null && (before.textContent ?? "").trim() === "") before = before.previousSibling;
  return /\d/.test(before?.textContent ?? "");
}

/** The label, or the element that says nothing else. */
function partOf(label: Node, root: Element): Node {
  const around = label.parentElement;
  if (around === null || around === root) return label;
  return saidIn(around).some((other) => other !== label && textOf(other) !== "") ? label : around;
}

/**
 * `2026-11-01` `Ordered` `2026-11-02` `Paid`: pairs side by side that begin with a value have each label behind its own.
 * Where the values are not written alike, nobody can tell: the label has none. Undefined where no such pairs stand.
 */
function valueBefore(label: Node): string | undefined {
  const values: string[] = [];
  let names = 0;
  let own = "";
  for (const part of label.parentElement === null ? [] : saidIn(label.parentElement)) {
    const text = textOf(part);
    if (text === "") continue;
    if (/\d/.test(text) !== (values.length === names)) return undefined;
    if (values.length === names) values.push(text);
    else names += 1;
    if (part === label) own = values.at(-1) ?? "";
  }
  if (names < 2 || names !== values.length) return undefined;
  return new Set(values.map(formOf)).size === 1 ? own : "";
}

const formOf = (text: string): string => text.replace(/\d+/g, "0").replace(/\p{L}+/gu, "a");

/** One of two elements beside each other, the other of which says one thing: `<p><b>订单号</b></p><p>815</p>`. */
function isHalfOfPair(element: Element): boolean {
  const [first, second, ...others] = element.parentElement?.children ?? [];
  return (
    first === element &&
    second !== undefined &&
    others.length === 0 &&
    textsLike(second, () => true).length === 1
  );
}

/** What the next sibling says. An element that says nothing is an empty value; null when nothing but icons follows. */
function beside(node: Node): string | null {
  let struck: "" | null = null;
  for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
    const text = textOf(next).replace(/^[:：]\s*/, "");
    const isStruck = STRUCK.has(next.nodeName);
    const isValue = next.nodeType === Node.ELEMENT_NODE && !ICONS.has(next.nodeName) && !isStruck;
    if (text !== "" || isValue) return text;
    if (isStruck) struck = "";
  }
  return struck;
}
