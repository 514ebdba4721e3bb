/** What is asked of a writer, and what became of the text. */

/** Where the text goes: where the caret stands, after everything, or in place of everything that the box holds. */
export type Mode = "caret" | "append" | "replace";

export interface Manner {
  mode: Mode;
  /** Milliseconds since somebody last pressed a key in the box; editors join what follows sooner to one undo step. */
  idle: number;
  /** What stands before the caret and gives way to the text: the shortcut that asked for it. */
  over: string;
  /** Where the caret stood when the keyboard left the box; null: it has not, or that is not known. */
  caret: Caret | null;
  /** Where in the text the caret goes once it is in, one after the other: offsets in UTF-16 code units. */
  stops: readonly number[];
}

/** A place in a document. */
export interface Caret {
  node: Node;
  offset: number;
}

/** What became of a text that was to go into a message box of the page. */
export type Insertion =
  /** It is in the box, once, and was still there two frames later. */
  | { done: true; text: string; how: "command" | "setter" | "paste"; undoable: boolean }
  /** Nothing was written: the box takes `maximum`, and has `room` for so much. All in UTF-16 code units, as pages count. */
  | {
      done: false;
      why: "too_long";
      length: number;
      room: number;
      maximum: number;
      by: "attribute" | "counter";
    }
  | { done: false; why: "composing" | "locked" | "unfocusable" }
  /** What was to give way does not stand before the caret any more. */
  | { done: false; why: "moved_on" }
  /** The box holds something else than the text as it is: nothing more was tried, for it would come twice. */
  | { done: false; why: "altered" }
  /** No way in: the box did not take it. */
  | { done: false; why: "not_taken" };

/** One way in. Null: this box is not mine. */
export type Writer = (box: HTMLElement, text: string, manner: Manner) => Promise<Insertion | null>;
