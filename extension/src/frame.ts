/**
 * What Orderside does in a frame of a console's page: it tells the page around when the agent's hands are in a box here,
 * or presses keys of ours, and writes there what the page around was told to insert. Frames that the page can look into itself need none of it.
 */
import { ask, isAlive } from "./content/ask";
import { Hands } from "./content/hands";
import type { Insertion } from "./insertion/types";
import { listenForKeys } from "./keys/listen";
import type { Typed } from "./keys/typed";
import type { WriteHere } from "./messages";

declare global {
  /** In our own world of the frame: the script that works in it. */
  var ordersideFrame: AbortController | undefined;
}

/** Whether the page around is another host's, and cannot look in here. */
function isAlone(): boolean {
  try {
    return !window.top?.document;
  } catch {
    return true;
  }
}

function start(signal: AbortSignal): void {
  const hands = new Hands(document, () => isAlive() && void ask("box_here", {}), signal);
  const tell = (shortcut: Typed | null) => isAlive() && void ask("pressed_here", { shortcut });
  const pressed = { palette: () => tell(null), shortcut: tell };
  listenForKeys(hands, (learn) => void ask("keys", {}).then((a) => a.ok && learn(a.value)), pressed, signal);
  const hear = (
    message: WriteHere,
    sender: chrome.runtime.MessageSender,
    respond: (done: Insertion) => void,
  ) => {
    if (sender.id !== chrome.runtime.id || message?.write === undefined) return false;
    void write(hands, message.write).then(respond);
    return true; // The answer comes later.
  };
  chrome.runtime.onMessage.addListener(hear);
  signal.addEventListener("abort", () => chrome.runtime?.onMessage?.removeListener(hear));
}

async function write(hands: Hands, { text, mode, over, stops }: WriteHere["write"]): Promise<Insertion> {
  const { place, idle } = hands;
  if (hands.isComposing) return { done: false, why: "composing" };
  if (!(place instanceof Node) || !globalThis.ordersideInsert) return { done: false, why: "not_taken" };
  return globalThis.ordersideInsert(place as HTMLElement, text, { mode, idle, over, stops });
}

// A frame that stood open when its marketplace was switched on may get the script twice.
if (window !== window.top && isAlone() && (globalThis.ordersideFrame?.signal.aborted ?? true)) {
  globalThis.ordersideFrame = new AbortController();
  start(globalThis.ordersideFrame.signal);
}
