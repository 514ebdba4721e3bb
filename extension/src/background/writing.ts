/** Brings the script that writes to where it is needed, and has it write in frames that a page cannot look into. */
import type { Insertion } from "../insertion/types";
import type { PageMessages, WriteHere } from "../messages";

type Sender = chrome.runtime.MessageSender;

export function bringWriter({ tab, frameId = 0 }: Sender): Promise<null> {
  return bringTo(tab?.id, frameId);
}

/** Throws when the frame is gone, or its script. */
export async function writeInFrame(
  tab = 0,
  { frame, text, mode }: PageMessages["write_in_frame"]["request"],
): Promise<Insertion> {
  await bringTo(tab, frame);
  const message: WriteHere = { write: { text, mode } };
  return chrome.tabs.sendMessage(tab, message, { frameId: frame });
}

/** Tells the page around a frame that the agent's hands are in there. */
export async function tellOfBox({ tab, frameId }: Sender): Promise<null> {
  if (tab?.id === undefined || frameId === undefined) return null;
  await chrome.tabs.sendMessage(tab.id, { broadcast: "box", frame: frameId }, { frameId: 0 });
  return null;
}

async function bringTo(tabId = 0, frame: number): Promise<null> {
  await chrome.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files: ["writer.js"] });
  return null;
}
