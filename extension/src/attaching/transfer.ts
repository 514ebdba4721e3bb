/** Files, and the events that carry them, as the page's own window makes them. */
import type { Copy } from "./types";

type View = Window & typeof globalThis;
/** Firefox's: a page sees nothing of what an extension adds to an event, so it is made in the page's own name. */
type Page = Pick<View, "ClipboardEvent" | "DataTransfer" | "DragEvent">;
declare function cloneInto<T>(value: T, into: unknown): T;

const OPTIONS = { bubbles: true, cancelable: true, composed: true };

export const viewOf = (element: Element): View => (element.ownerDocument.defaultView ?? window) as View;

const pageOf = (view: View): Page | undefined => (view as { wrappedJSObject?: Page }).wrappedJSObject;

export function filesFor(element: Element, copies: readonly Copy[]): File[] {
  const view = viewOf(element);
  return copies.map(({ blob, name }) => new view.File([blob], name, { type: blob.type }));
}

export function transferOf(element: Element, files: readonly File[]): DataTransfer {
  const view = viewOf(element);
  const transfer = new (pageOf(view) ?? view).DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

export function pasteOf(target: Element, files: readonly File[]): ClipboardEvent {
  const view = viewOf(target);
  const page = pageOf(view);
  if (!page)
    return new view.ClipboardEvent("paste", { ...OPTIONS, clipboardData: transferOf(target, files) });
  // Firefox drops a `clipboardData` given to the constructor; one that it makes itself can be filled.
  const event = new page.ClipboardEvent(
    "paste",
    cloneInto({ ...OPTIONS, data: "", dataType: "text/plain" }, view),
  );
  event.clipboardData?.clearData();
  for (const file of files) event.clipboardData?.items.add(file);
  return event;
}

/** A step of a drag over the middle of an element. */
export function dragOf(
  type: "dragenter" | "dragover" | "dragleave" | "drop",
  target: Element,
  dataTransfer: DataTransfer,
): DragEvent {
  const view = viewOf(target);
  const page = pageOf(view);
  const { x, y } = middleOf(target);
  const options = { ...OPTIONS, clientX: x, clientY: y };
  if (!page) return new view.DragEvent(type, { ...options, dataTransfer });
  const given: DragEventInit = cloneInto(options, view);
  given.dataTransfer = dataTransfer;
  return new page.DragEvent(type, given);
}

export function middleOf(element: Element): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
