/** A failure in the interface's words; the service's own sentence where there are none. */
import type { Failure } from "../messages";

export function failureText({ code, message, retry_after }: Failure): string {
  // The code comes from outside: `t` knows only keys that are written in the source.
  return chrome.i18n.getMessage(`error_${code}`, [String(retry_after ?? "")]) || message;
}
