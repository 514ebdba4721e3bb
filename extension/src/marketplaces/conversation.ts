/** The conversation that a chat page has open: with whom, and where the answer is typed. */
import type { ObservedOrder } from "../generated/api";
import { type Field, type Fields, readField, readFields } from "./fields";

export interface Conversation {
  recipient: Field<string>;
  /** What the window says of the buyer holds for every order that it shows. */
  buyer: Fields<ObservedOrder>;
  /** Tells the box for messages from the other boxes of the page. */
  placeholder: RegExp;
}

export interface OpenConversation {
  recipient: string | null;
  messageBox: HTMLElement | null;
  buyer: Partial<ObservedOrder>;
}

export function readConversation(document: Document, source: Conversation): OpenConversation {
  return {
    recipient: readField(document.body, source.recipient),
    messageBox: messageBox(document, source.placeholder),
    buyer: readFields(document.body, source.buyer),
  };
}

/**
 * A locked box is the conversation's box all the same, and whoever wants to write is told that it is locked. No
 * other field stands in for it: the next one on the page is the seller's own remarks about the buyer.
 */
function messageBox(document: Document, placeholder: RegExp): HTMLElement | null {
  // Fusion measures a growing box with a second one, which nobody sees.
  const boxes = document.querySelectorAll<HTMLTextAreaElement>("textarea:not([data-fake])");
  return Array.from(boxes).find((box) => placeholder.test(box.placeholder)) ?? null;
}
