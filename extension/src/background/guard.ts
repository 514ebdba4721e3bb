/** Who may ask what. Anything not allowed here is ignored and counted. */
import { marketplaceAt } from "../marketplaces/places";
import type { Envelope, MessageName } from "../messages";
import { placeAt } from "./marketplaces";
import { DESK_SHAPES, FRAME_SHAPES, fits, PAGE_SHAPES } from "./shapes";

type Sender = chrome.runtime.MessageSender;

const SHAPES = { ...PAGE_SHAPES, ...FRAME_SHAPES, ...DESK_SHAPES };

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
  if (!isConsolePage(sender)) return false;
  return Object.hasOwn(sender.frameId === 0 ? PAGE_SHAPES : FRAME_SHAPES, name);
}

function isOwnPage({ url, frameId }: Sender): boolean {
  return Boolean(url?.startsWith(chrome.runtime.getURL(""))) && (frameId ?? 0) === 0;
}

/** A page that may be a console, or a frame of one; whether it is, `heard` says. */
function isConsolePage({ tab, url = "" }: Sender): boolean {
  return Boolean(tab) && (url.startsWith("https://") || marketplaceAt(url) !== null);
}

/** Whether a sender's page is ours, or a console's: a marketplace's, or one that the team taught. */
export async function heard(sender: Sender): Promise<boolean> {
  if (isOwnPage(sender) || (await placeAt(sender.url ?? "")) !== null) return true;
  ignored += 1;
  return false;
}

function isEnvelope(message: unknown): message is Envelope {
  const { name, request } = (message ?? {}) as Partial<Envelope>;
  if (typeof name !== "string" || typeof request !== "object" || request === null) return false;
  return Object.hasOwn(SHAPES, name) && fits(request, SHAPES[name]);
}
