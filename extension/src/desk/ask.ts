/** Desk pages' line to the background. */
import type { Answer, Broadcast, DeskMessages, Failure, MessageName } from "../messages";

type Request<N extends MessageName> = DeskMessages[N]["request"];
type Value<N extends MessageName> = DeskMessages[N]["answer"];

export async function ask<N extends MessageName>(name: N, request: Request<N>): Promise<Answer<Value<N>>> {
  try {
    const answer: Answer<Value<N>> | undefined = await chrome.runtime.sendMessage({ name, request });
    return answer ?? gone("The extension did not answer.");
  } catch (error) {
    return gone(String(error));
  }
}

/** Returns what ends it. */
export function onBroadcast(hear: (broadcast: Broadcast) => void): () => void {
  const listener = (message: Partial<Broadcast> | null): void => {
    if (message?.broadcast) hear(message as Broadcast);
  };
  chrome.runtime.onMessage.addListener(listener);
  return () => chrome.runtime.onMessage.removeListener(listener);
}

/** The extension was updated or reloaded under the open page. */
function gone(message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code: "background_gone", message } };
}
