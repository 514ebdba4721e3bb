/**
 * Where the agent's hands are: the box they were in last, when they last typed, and whether an input method (Chinese,
 * Japanese, Korean) is in the middle of composing a word; writing then would break the word or commit it half-way.
 */
import { isEditor, isField } from "../insertion/boxes";
import { keyboardAt } from "./roots";
import { isOurs } from "./watch";

/** A box in a frame of another host: only the script in there can touch it. */
export interface FramedBox {
  frame: number;
}
export type Place = HTMLElement | FramedBox;

export class Hands {
  #place: Place | null = null;
  #typed = Number.NEGATIVE_INFINITY;
  #composing: Node | null = null;
  #hear: (event: KeyboardEvent) => void = () => undefined;
  readonly #document: Document;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;

  /** `changed` is called when the hands came to another box. */
  constructor(document: Document, changed: () => void, signal: AbortSignal) {
    this.#document = document;
    this.#changed = changed;
    this.#signal = signal;
    this.#follow(document);
    // The keyboard goes into a frame without the page hearing of it, but that it is gone.
    const gone = () => {
      this.#look();
      // Firefox says so before it has gone in.
      setTimeout(this.#look);
    };
    document.defaultView?.addEventListener("blur", gone, { signal });
    // They may have been there before us.
    this.#look();
  }

  /** The box they were in last, as long as it is on the page. */
  get place(): Place | null {
    const place = this.#place;
    return place === null || "frame" in place || isThere(place) ? place : null;
  }

  /** The box that they are in this moment; of ours none. */
  get current(): Place | null {
    const { activeElement } = this.#document;
    if (activeElement === null || isOurs(activeElement)) return null;
    const place = this.#place;
    if (activeElement.localName === "iframe" && place !== null && "frame" in place) return place;
    return boxAround(keyboardAt(this.#document) ?? activeElement);
  }

  /** Every key goes there first, wherever they press it. */
  listen(hear: (event: KeyboardEvent) => void): void {
    this.#hear = hear;
  }

  /** Milliseconds since they last typed. */
  get idle(): number {
    return performance.now() - this.#typed;
  }

  get isComposing(): boolean {
    return this.#composing?.isConnected ?? false;
  }

  /** They are in a frame of another host. */
  cameTo(frame: number): void {
    this.#place = { frame };
    this.#changed();
  }

  readonly #look = (): void => {
    const { activeElement } = this.#document;
    if (activeElement === null || isOurs(activeElement)) return;
    const at = keyboardAt(this.#document) ?? activeElement;
    if (at.ownerDocument !== this.#document) this.#follow(at.ownerDocument);
    const box = boxAround(at);
    if (box === null || box === this.#place) return;
    this.#place = box;
    this.#changed();
  };

  /** The same listeners once more do no harm, and a document that is opened anew has lost them. */
  #follow(document: Document): void {
    const options = { capture: true, signal: this.#signal };
    document.addEventListener("focusin", this.#look, options);
    document.defaultView?.addEventListener("keydown", this.#key, options);
    document.addEventListener("compositionstart", this.#begin, options);
    document.addEventListener("compositionend", this.#end, options);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isTrusted && !(event.target instanceof Element && isOurs(event.target)))
      this.#typed = performance.now();
    this.#hear(event);
  };

  readonly #begin = (event: Event): void => {
    this.#composing = (event.composedPath()[0] ?? event.target) as Node;
  };

  readonly #end = (): void => {
    this.#composing = null;
  };
}

/** On the page, as is the frame that it is in. */
const isThere = (box: Element): boolean => box.isConnected && box.ownerDocument.defaultView !== null;

/** The field or the whole editor that the keyboard is in. */
export function boxAround(at: Element): HTMLElement | null {
  if (isField(at)) return at;
  if (!isEditor(at)) return null;
  let box = at as HTMLElement;
  while (box.parentElement !== null && isEditor(box.parentElement)) box = box.parentElement;
  return box.localName === "html" ? box.ownerDocument.body : box;
}
