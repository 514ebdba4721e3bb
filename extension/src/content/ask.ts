/** Asking the background, the only way out of a page. Failures come back as values, whatever went wrong. */
import type { Answer, FrameMessages, PageMessages } from "../messages";

type Messages = PageMessages & FrameMessages;

/** False once the extension was updated or removed under this page: its API is gone, only a reload helps. */
export function isAlive(): boolean {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

export const RELOAD = { code: "reload", message: "The extension was updated." };

export async function ask<N extends keyof Messages>(
  name: N,
  request: Messages[N]["request"],
): Promise<Answer<Messages[N]["answer"]>> {
  try {
    const answer = await chrome.runtime.sendMessage({ name, request });
    return answer ?? { ok: false, error: { code: "internal", message: "No answer." } };
  } catch (error) {
    return { ok: false, error: isAlive() ? { code: "internal", message: String(error) } : RELOAD };
  }
}
