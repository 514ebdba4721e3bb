/** The conversation that a chat page has open: with whom, what was said last, and where the answer is typed. */
import type { ObservedOrder } from "../../generated/api";
import type { Message } from "../define";
import { cut, type Field, type Fields, labelledOnce, readField, readFields } from "./fields";
import type { Labelled } from "./labelled";
import { isSeen, textOf, textsLike } from "./texts";

export interface Conversation {
  recipient: Field<string>;
  /** What the window says of the buyer holds for every order that it shows. */
  buyer: Fields<ObservedOrder>;
  /** Tells the box for messages from the other boxes of the page: what it says while it is empty, or its name. */
  placeholder: RegExp;
  /** Where the box is, when its words do not tell. */
  box?: readonly string[];
  messages?: Messages;
}

/** Where the messages stand, the oldest first. */
export interface Messages {
  each: string;
  /** Fits a message of the seller's, or is inside it. */
  mine: string;
  /** The same for the buyer's. What fits neither is the console's own, or a robot's. */
  theirs: string;
  text: string;
  at?: string;
  /** What stands beside a message that a robot wrote in the seller's name. */
  robot?: RegExp;
}

export interface OpenConversation {
  recipient: string | null;
  messageBox: HTMLElement | null;
  messages: Message[];
  buyer: Partial<ObservedOrder>;
}

/** `quoted`: what people say to each other, in which "Buyer: please read" names nobody. */
export function readConversation(document: Document, source: Conversation, quoted: string): OpenConversation {
  const labelled: Labelled = (labels) =>
    labelledOnce(document.body)(labels).filter(({ label }) => label.parentElement?.closest(quoted) === null);
  return {
    recipient: readField(document.body, source.recipient, labelled),
    messageBox: messageBox(document, source),
    messages: source.messages ? lastMessages(document, source.messages) : [],
    buyer: readFields(document.body, source.buyer, labelled),
  };
}

/**
 * A locked box is the conversation's box all the same, and whoever wants to write is told that it is locked. No
 * other field stands in for it: the next one on the page is the seller's own remarks about the buyer.
 */
function messageBox(document: Document, { placeholder, box }: Conversation): HTMLElement | null {
  // Consoles keep the boxes of other conversations, without drawing them.
  const boxes = Array.from(document.querySelectorAll<HTMLElement>(BOXES)).filter(isSeen);
  const byWords = boxes.find((one) => NAMES.some((name) => placeholder.test(one.getAttribute(name) ?? "")));
  return byWords ?? boxes.find((one) => box?.some((selector) => one.matches(selector))) ?? null;
}

/** Fusion measures a growing box with a second one, which nobody sees. */
const BOXES = 'textarea:not([data-fake]), [contenteditable]:not([contenteditable="false"])';
const NAMES = ["placeholder", "aria-placeholder", "data-placeholder", "aria-label", "title"];

/** Enough to answer the last one; longer texts are cut. */
const LAST = 20;
export const LONGEST = 2_000;
const LONGEST_TIME = 100;

/** Only what stands on the page: nothing is opened, scrolled or marked as read for it. */
function lastMessages(document: Document, source: Messages): Message[] {
  const read = Array.from(document.querySelectorAll(source.each))
    .slice(-LAST)
    .map((element) => ({
      from: authorOf(element, source),
      at: source.at ? cut(shownText(element, source.at), LONGEST_TIME) || null : null,
      text: cut(shownText(element, source.text), LONGEST),
    }));
  return read.filter(({ text }) => text !== "");
}

function authorOf(element: Element, { mine, theirs, robot, text }: Messages): Message["from"] {
  const has = (selector: string): boolean =>
    element.matches(selector) || element.querySelector(selector) !== null;
  if (has(mine)) return robot && saysBeside(element, robot, text) ? "other" : "seller";
  return has(theirs) ? "buyer" : "other";
}

function shownText(element: Element, selector: string): string {
  const found = element.querySelector(selector);
  return found === null ? "" : textOf(found);
}

/** Said of the message, not in it. */
function saysBeside(element: Element, words: RegExp, text: string): boolean {
  return textsLike(element, (said) => words.test(said)).some(
    ({ label }) => !label.parentElement?.closest(text),
  );
}
