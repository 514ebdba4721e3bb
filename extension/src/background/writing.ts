/** Brings the script that writes to where it is needed, and has it write in frames that a page cannot look into. */
import type { Insertion } from "../insertion/types";
import type { Typed } from "../keys/typed";
import type { Broadcast, PageMessages, WriteHere } from "../messages";

type Sender = chrome.runtime.MessageSender;

export function bringWriter({ tab, frameId = 0 }: Sender): Promise<null> {
  return bringTo(tab?.id, frameId);
}

/** Throws when the frame is gone, or its script. */
export async function writeInFrame(
  tab = 0,
  { frame, text, mode, over, stops }: PageMessages["write_in_frame"]["request"],
): Promise<Insertion> {
  await bringTo(tab, frame);
  const message: WriteHere = { write: { text, mode, over, stops } };
  return chrome.tabs.sendMessage(tab, message, { frameId: frame });
}

/** Tells the page around a frame that the agent's hands are in there. */
export function tellOfBox(sender: Sender): Promise<null> {
  return tellAround(sender, { broadcast: "box", frame: sender.frameId ?? 0 });
}

/** Tells the page around a frame which keys of ours were pressed in there. */
export function tellOfKeys(sender: Sender, shortcut: Typed | null): Promise<null> {
  return tellAround(sender, { broadcast: "pressed", shortcut });
}

async function tellAround({ tab, frameId }: Sender, news: Broadcast): Promise<null> {
  if (tab?.id === undefined || frameId === undefined) return null;
  await chrome.tabs.sendMessage(tab.id, news, { frameId: 0 });
  return null;
}

async function bringTo(tabId = 0, frame: number): Promise<null> {
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files: ["writer.js"] });
  return null;
}
