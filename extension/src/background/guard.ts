/** Who may ask what. Anything not allowed here is ignored and counted. */
import { marketplaceAt } from "../marketplaces/places";
import type { DeskMessages, Envelope, MessageName, PageMessages } from "../messages";

type Sender = chrome.runtime.MessageSender;

/** Written out, so that a new message is a decision: may a marketplace's page cause it? */
const PAGE_MESSAGES: Record<keyof PageMessages, true> = {
  status: true,
  panels: true,
  render: true,
  add_note: true,
  edit_note: true,
  add_evidence: true,
  add_receipt: true,
  waiting: true,
  draft: true,
  keep_draft: true,
  discard: true,
  thumbnail: true,
  open_photo: true,
  open_search: true,
  open_options: true,
};

const DESK_MESSAGES: Record<Exclude<keyof DeskMessages, keyof PageMessages>, true> = {
  find_service: true,
  pair: true,
  request_code: true,
  disconnect: true,
  everything_waiting: true,
  retry: true,
  original: true,
  full_photo: true,
  photo_facts: true,
  share_copy: true,
  photo_claims: true,
  find_notes: true,
  find_orders: true,
  find_reply_templates: true,
};

let ignored = 0;

/** How many messages were ignored since the worker started. */
export function ignoredMessages(): number {
  return ignored;
}

/** The message, when this sender may send it; otherwise null, and nothing is answered. */
export function admit(message: unknown, sender: Sender): Envelope | null {
  if (isEnvelope(message) && mayAsk(message.name, sender)) return message;
  ignored += 1;
  return null;
}

function mayAsk(name: MessageName, sender: Sender): boolean {
  if (sender.id !== chrome.runtime.id) return false;
  if (isOwnPage(sender)) return true;
  return Object.hasOwn(PAGE_MESSAGES, name) && isConsolePage(sender);
}

function isOwnPage({ url, frameId }: Sender): boolean {
  return Boolean(url?.startsWith(chrome.runtime.getURL(""))) && (frameId ?? 0) === 0;
}

function isConsolePage({ tab, url, frameId }: Sender): boolean {
  return Boolean(tab) && frameId === 0 && marketplaceAt(url ?? "") !== null;
}

function isEnvelope(message: unknown): message is Envelope {
  const { name, request } = (message ?? {}) as Partial<Envelope>;
  if (typeof name !== "string" || typeof request !== "object" || request === null) return false;
  return Object.hasOwn(PAGE_MESSAGES, name) || Object.hasOwn(DESK_MESSAGES, name);
}
