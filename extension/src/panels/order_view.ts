/** What the panel of one order is given, and what it can ask for. The panel itself keeps no data. */
import type {
  Evidence,
  NewEvidence,
  Note,
  ObservedOrder,
  Panel,
  Rendering,
  TemplateImage,
} from "../generated/api";
import type { Mode } from "../insertion/types";
import type { PageKind, SeenOrder } from "../marketplaces/define";
import type { Failure, Fits, FoundTemplate, LibrarySummary, WaitingNote, WaitingPhoto } from "../messages";

export type EvidenceKind = NewEvidence["kind"];
export type Variable = Rendering["missing"][number];
export type Values = Partial<Record<Variable, string>>;

/** The agent's wording of a note of theirs that is not saved yet. */
export interface NoteEdit {
  text: string;
  /** The version it was begun on. */
  version: number;
  /** Somebody saved another wording meanwhile: both are shown until the agent decides. */
  theirs: Note | null;
}

/** Everything typed or chosen for one order and not yet kept by the service. Lives as long as the page. */
export interface Draft {
  note: string;
  edits: Readonly<Record<string, NoteEdit>>;
  values: Values;
  search: string;
  template: string | null;
  /** The language the agent chose to answer in; null: the buyer's. */
  language: string | null;
  kind: EvidenceKind;
}

/** The part of it that took the agent's time: it outlives the page. */
export type Typed = Pick<Draft, "note" | "edits" | "values">;

/** A photo between the agent's hand and the service. */
export interface SentPhoto {
  key: string;
  name: string;
  size: number;
  kind: EvidenceKind;
  /** A blob address to show, when the browser can decode the file. */
  preview: string | null;
  state: "sending" | "waiting" | "refused";
  /** Why it was not taken. */
  why: string | null;
  /** This page still holds the file, so it can be sent once more. */
  again: boolean;
}

export interface Waiting {
  notes: WaitingNote[];
  photos: WaitingPhoto[];
}

export interface OrderView {
  orderId: string;
  orderNo: string;
  /** What this page shows of the order: there before the service has answered. */
  observed: ObservedOrder | null;
  /** Times that this page shows without saying which instant they are. */
  unclear: SeenOrder["unclear"];
  panel: Panel | null;
  page: PageKind;
  problems: string[];
  /** Why the service's answer is missing or old. */
  failure: Failure | null;
  /** An answer is on its way. */
  asking: boolean;
  /** The page has a box to write to this buyer; otherwise texts are copied. */
  canInsert: boolean;
  /** Replies are shown in the agent's language as well. */
  ownText: boolean;
  draft: Draft;
  waiting: Waiting;
  photos: SentPhoto[];
  note: { sending: boolean; failed: string | null };
}

/** Nothing was written; why, in a sentence. `space`: in parts it could be, as long as these. */
export interface Refusal {
  done: "refused";
  why: string;
  space?: Space;
}

export type Outcome =
  | { done: "inserted"; undoable: boolean; caution: string | null }
  | { done: "copied" }
  | Refusal;

/** How long a part may be, in UTF-16 code units: beside what is in the box already, and in an empty box. */
export interface Space {
  room: number;
  maximum: number;
}

/** A copy that the agent can save and attach by hand; the address is a blob's. */
export interface SavedCopy {
  name: string;
  address: string;
}

/** What became of pictures that were to go into the page, in words where the panel has to say more than the one thing. */
export type Attached =
  | { done: "shown"; words: string }
  /** Something took them: the agent has to look what. */
  | { done: "look"; why: string; copies: SavedCopy[] }
  | { done: "refused"; why: string; copies: SavedCopy[] };

/** `why` is null where the panel shows the reason itself: somebody else's wording beside the agent's. */
export type Saved = { saved: true } | { saved: false; why: string | null };

export interface Reply {
  rendering: Rendering;
  suggested: boolean;
  /** What the agent typed in for it. */
  values?: Values;
}

export interface Acts {
  close(): void;
  retry(): void;
  openOptions(): void;
  change(part: Partial<Omit<Draft, "edits">>): void;
  chooseLanguage(code: string): void;
  /** Refuses a press that does not count. */
  refuse(why: string): Refusal;
  /** The best of the library for what was typed; a sentence instead when nothing can be said. */
  findTemplates(text: string, fits: Fits): Promise<FoundTemplate[] | string>;
  /** Null while nobody can say. */
  library(): Promise<LibrarySummary | null>;
  /** A template's text for the order, in that language or the nearest it has; a sentence when it cannot be filled in. */
  render(template: string, language: string | null): Promise<Rendering | string>;
  showOwnText(on: boolean): void;
  /** The reply with the agent's own values in it; a sentence instead when the service refused. */
  fill(reply: Reply, values: Values): Promise<Rendering | string>;
  /** Puts a complete text into the message box, or copies it where there is none. */
  insert(reply: Reply, mode: Mode): Promise<Outcome>;
  copy(text: string): Promise<Outcome>;
  addNote(): Promise<void>;
  /** Keeps the agent's unsaved wording of a note; null gives it up. */
  keepEdit(id: string, edit: NoteEdit | null): void;
  saveNote(note: Note): Promise<Saved>;
  /** Puts a note that the service refused back into the writing field. */
  takeBack(entry: WaitingNote): void;
  addPhotos(files: File[]): void;
  retryPhoto(key: string): void;
  discard(key: string): void;
  openPhoto(id: string): void;
  /** Puts copies of photos into the page. */
  attach(photos: readonly Evidence[]): Promise<Attached>;
  /** Likewise of a reply template's images. */
  attachImages(images: readonly TemplateImage[]): Promise<Attached>;
  imagePreview(id: string): Promise<string | null>;
  openSearch(): void;
  /** Closes the panel and lets the agent show where things stand on this page. */
  teach(): void;
  thumbnail(photo: Evidence): Promise<string | null>;
}
