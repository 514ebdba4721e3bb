/** A paste as the browser would make it, but with our text. */

const TEXT = "text/plain";
const HTML = "text/html";

/** Firefox's: a page sees nothing of what an extension adds to an event, so it is made in the page's own name. */
interface PageView {
  wrappedJSObject?: { ClipboardEvent: typeof ClipboardEvent; DataTransfer: typeof DataTransfer };
}
declare function cloneInto<T>(value: T, into: unknown): T;

/** `marked`: with its line ends as line breaks of HTML beside the plain text. */
export function pasteOf(target: Element, text: string, marked: boolean): ClipboardEvent {
  const options = { bubbles: true, cancelable: true, composed: true };
  const view = target.ownerDocument.defaultView as (Window & PageView) | null;
  const page = view?.wrappedJSObject;
  if (page) {
    // Firefox drops a `clipboardData` given to the constructor, and takes these two instead.
    const event = new page.ClipboardEvent(
      "paste",
      cloneInto({ ...options, data: text, dataType: TEXT }, view),
    );
    if (marked) event.clipboardData?.setData(HTML, markedUp(text));
    return event;
  }
  const clipboardData = new DataTransfer();
  clipboardData.setData(TEXT, text);
  if (marked) clipboardData.setData(HTML, markedUp(text));
  return new ClipboardEvent("paste", { ...options, clipboardData });
}

const ESCAPED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** As browsers write what they copied. Of several spaces all but the last would be dropped. */
export function markedUp(text: string): string {
  return `<meta charset='utf-8'>${lineUp(text)}`;
}

function lineUp(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => ESCAPED[sign] ?? sign)
    .replace(/^ | (?= )|\t/gm, "&nbsp;")
    .replaceAll("\n", "<br>");
}
