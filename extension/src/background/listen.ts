/** From a message to its answer. */
import type { Answer, Envelope } from "../messages";
import { checkMarketplace } from "./claims";
import { failureOf, report } from "./failed";
import { admit, heard } from "./guard";
import { createHandlers, type Handlers } from "./handlers";
import { checkSwitchedOn } from "./marketplaces";
import type { Background } from "./rooms";

type Sender = chrome.runtime.MessageSender;
type Handler = (request: object, sender: Sender) => Promise<unknown>;

export function listen(background: Background): void {
  const handlers = createHandlers(background);
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const envelope = admit(message, sender);
    if (!envelope) return false;
    void heard(sender)
      .then((isHeard) => (isHeard ? answer(handlers, envelope, sender) : undefined))
      .then(respond)
      .catch(report);
    return true; // The answer comes later.
  });
}

export async function answer(
  handlers: Handlers,
  { name, request }: Envelope,
  sender: Sender,
): Promise<Answer<unknown>> {
  try {
    await checkMarketplace(request, sender);
    // What was typed is kept also when the page is on its way out.
    if (name !== "keep_draft") await checkSwitchedOn(sender);
    // The table ties each name to its request; TypeScript cannot follow that through a variable.
    const handler = handlers[name] as Handler;
    return { ok: true, value: await handler(request, sender) };
  } catch (error) {
    return { ok: false, error: failureOf(error) };
  }
}
