/** Tells the options page what is read here, when it asks. */
import type { PageSummary } from "../messages";
import type { Session } from "./session";

export function answerOptions(session: Session, signal: AbortSignal): void {
  const answer = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    respond: (summary: PageSummary) => void,
  ) => {
    // Pages cannot send us messages; another extension's would carry its own id.
    if (sender.id !== chrome.runtime.id || (message as { ask?: unknown } | null)?.ask !== "summary")
      return false;
    respond(summaryOf(session));
    return false;
  };
  chrome.runtime.onMessage.addListener(answer);
  signal.addEventListener("abort", () => chrome.runtime?.onMessage?.removeListener(answer));
}

function summaryOf(session: Session): PageSummary {
  const { reading } = session.page.get();
  if (!reading) return { recognised: false };
  const { marketplace, kind, orders, problems } = reading;
  return { recognised: true, marketplace, kind, orders: orders.length, problems };
}
