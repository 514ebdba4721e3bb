/**
 * Every message between rooms, typed. Only background.ts answers; a page never talks to the service.
 * Blobs travel as they are: the manifest asks for structured-clone messages.
 */
import type {
  Evidence,
  Finding,
  KeptMessageLimit,
  KeptMessageRule,
  KeptTaughtConsole,
  MessageLimit,
  MessageRule,
  MessageRules,
  NewEvidence,
  NewNote,
  NewReceipt,
  NewRendering,
  NewTaughtConsole,
  NewTemplateImage,
  Note,
  Notes,
  OrderFacts,
  Orders,
  Panels,
  PanelsQuery,
  PhotoFacts,
  Rendering,
  ReplyTemplate,
  ReplyTemplates,
  Sending,
  TaughtConsole,
  TemplateImage,
} from "./generated/api";
import type { Insertion, Mode } from "./insertion/types";
import type { KeyBindings } from "./keys/listen";
import type { Typed as TypedShortcut } from "./keys/typed";
import type { MarketplaceId, PageKind } from "./marketplaces/define";
import type { Typed } from "./panels/order_view";
import type { Taught } from "./teach/lesson";

/** What stands between the agent and the service, in one word. */
export type ConnectionState =
  /** paired, and the service proved that it knows our token */
  | "connected"
  /** no token yet: the options page has to be opened */
  | "not_paired"
  /** nothing answers at the address */
  | "away"
  /** something answers, but it does not know our token: nothing is shown to it */
  | "impostor"
  /** the service refused the token: it was revoked, or belongs to another data folder */
  | "refused"
  /** the service no longer understands this extension, which has to be updated */
  | "extension_outdated"
  /** the service is too old for this extension, and has to be updated */
  | "service_outdated";

export interface Status {
  state: ConnectionState;
  url: string;
  /** The agent's name, once paired. */
  agent: string | null;
  /** Notes, photos and receipts that wait in this browser for the service. */
  waiting: number;
}

/** A create that is safe: kept by the service, or waiting in this browser until the service is back. */
export type Kept<T> = { state: "kept"; record: T } | { state: "waiting"; key: string };

export interface WaitingNote {
  key: string;
  note: NewNote;
  added_at: string;
  /** Why the service refused it, when it did; the agent decides what becomes of it. */
  refused: string | null;
}

export interface WaitingPhoto {
  key: string;
  evidence: NewEvidence;
  size: number;
  added_at: string;
  refused: string | null;
}

export interface WaitingSending {
  key: string;
  order_id: string;
  sending: Sending;
  added_at: string;
  refused: string | null;
}

export interface WaitingReceipt {
  key: string;
  receipt: NewReceipt;
  added_at: string;
  refused: string | null;
}

/** Everything that waits in this browser, oldest first. */
export type Waiting =
  | ({ kind: "note" } & WaitingNote)
  | ({ kind: "photo" } & WaitingPhoto)
  | ({ kind: "receipt" } & WaitingReceipt)
  | ({ kind: "sending" } & WaitingSending);

/** What answers at an address, asked before there is a connection. */
export interface FoundService {
  found: "orderside" | "extension_outdated" | "service_outdated" | "other" | "nothing";
  /** The service's own version, when Orderside answers. */
  version: string | null;
}

/** What a console's page says of itself when the options page asks (`{ ask: "summary" }`). */
export type PageSummary =
  | { recognised: false }
  | {
      recognised: true;
      marketplace: MarketplaceId;
      kind: PageKind;
      orders: number;
      /** As in `Reading`. */
      problems: string[];
    };

/** A template of the library in this browser, as a search gives it. */
export interface FoundTemplate extends Pick<ReplyTemplate, "id" | "names" | "tags" | "version"> {
  shortcut: string | null;
  /** Of its variants. */
  languages: string[];
  /** Marked by this agent. */
  favourite: boolean;
  /** Inserted by this agent lately. */
  recent: boolean;
}

/** What speaks for a template where nothing else tells two apart. */
export interface Fits {
  /** Any of these: the order's stage, a case's cause. */
  tags: string[];
  /** To answer in. */
  language: string | null;
}

/** The library in this browser, all told. */
export interface LibrarySummary {
  templates: number;
  /** Of any of its variants. */
  languages: string[];
}

/** What a content script may ask of the background. */
export interface PageMessages {
  status: { request: Record<string, never>; answer: Status };
  panels: { request: PanelsQuery; answer: Panels };
  /** With what the page shows of the order it is filled in also while the service is away. */
  render: {
    request: { template_id: string; rendering: NewRendering; order?: OrderFacts };
    answer: Rendering;
  };
  /** The best of the library in this browser first; with nothing typed, favourites and what was used lately. */
  find_templates: { request: { text: string; limit: number; fits?: Fits }; answer: FoundTemplate[] };
  library_summary: { request: Record<string, never>; answer: LibrarySummary };
  /** The template that has a shortcut, however it was typed. */
  by_shortcut: { request: { shortcut: string }; answer: FoundTemplate | null };
  mark_favourite: { request: { id: string; on: boolean }; answer: null };
  /** Whether replies are shown in the agent's language as well. */
  shows_own_text: { request: Record<string, never>; answer: boolean };
  show_own_text: { request: { on: boolean }; answer: null };
  /** Runs the panel's script in the page that asks, and the one that writes into boxes. */
  bring_panel: { request: Record<string, never>; answer: null };
  /** Runs the palette's script in the page that asks. */
  bring_palette: { request: Record<string, never>; answer: null };
  /** Which keys the agent gave us. */
  keys: { request: Record<string, never>; answer: KeyBindings };
  /** What the message rules find in a text, by this browser's own copy of them: the service may be away. */
  lint: {
    request: { order_id: string; text: string; tracking_no?: string | undefined };
    answer: Finding[];
  };
  add_note: { request: NewNote; answer: Kept<Note> };
  edit_note: { request: { id: string; version: number; text: string }; answer: Note };
  add_evidence: { request: { evidence: NewEvidence; photo: Blob }; answer: Kept<Evidence> };
  add_receipt: { request: NewReceipt; answer: Kept<unknown> };
  /** That what was inserted was seen in the conversation. */
  add_sending: {
    request: { receipt_id: string; order_id: string; sending: Sending };
    answer: Kept<unknown>;
  };
  /** Brings the script that sees it to the page that asks. */
  bring_sendings: { request: Record<string, never>; answer: null };
  /** What waits for one order. */
  waiting: { request: { order_id: string }; answer: { notes: WaitingNote[]; photos: WaitingPhoto[] } };
  /** What was begun for one order and not added yet: typed text outlives a reload of the page. */
  draft: { request: { order_id: string }; answer: { typed: Typed } };
  keep_draft: { request: { order_id: string; typed: Typed }; answer: null };
  /** Gives up one waiting entry that the service refused. */
  discard: { request: { key: string }; answer: null };
  /** A rendition to show beside the order (JPEG, made by the service, never the original bytes). */
  thumbnail: { request: { id: string }; answer: Blob };
  /** A copy to hand on, no larger than asked, of a photo of that order and of no other. */
  copy_to_attach: {
    request: { order_id: string; id: string; max_bytes: number; max_edge: number };
    answer: Blob;
  };
  /** What a page is shown, and given, of a reply template's image. */
  template_image_preview: { request: { id: string }; answer: Blob };
  template_image_copy: { request: { id: string; max_bytes: number; max_edge: number }; answer: Blob };
  /** Opens a photo at full size in a page of the extension's own. */
  open_photo: { request: { id: string }; answer: null };
  /** Opens the search page, with nothing asked: what is searched there is between the agent and us. */
  open_search: { request: Record<string, never>; answer: null };
  open_options: { request: Record<string, never>; answer: null };
  /** Brings the script that writes into boxes to the page that asks. */
  bring_writer: { request: Record<string, never>; answer: null };
  /** Likewise the script that puts pictures into the page. */
  bring_files: { request: Record<string, never>; answer: null };
  /** Puts a text into the box that the agent's hands are in, in a frame of the page that asks. */
  write_in_frame: {
    request: { frame: number; text: string; mode: Mode; over: string; stops: number[] };
    answer: Insertion;
  };
  /** Consoles that the team taught, as far as known here. */
  taught_consoles: { request: Record<string, never>; answer: KeptTaughtConsole[] };
  /** Begins teaching in the page that asks. */
  teach: { request: Record<string, never>; answer: null };
  /** Shows what was taught in a page of the extension's own: saving it is not the console page's to cause. */
  review_teaching: { request: { taught: Taught }; answer: null };
  /** Likewise a copy of the page without its values, to be looked at and saved as a file. */
  review_report: { request: { page: Blob }; answer: null };
}

/** What a script in a frame of a page may say. */
export interface FrameMessages {
  /** The agent's hands are in a box here. */
  box_here: { request: Record<string, never>; answer: null };
  keys: { request: Record<string, never>; answer: KeyBindings };
  /** Keys of ours were pressed here: the palette's, or Tab behind a shortcut. */
  pressed_here: { request: { shortcut: TypedShortcut | null }; answer: null };
}

/** What the background has such a script do. */
export interface WriteHere {
  write: { text: string; mode: Mode; over: string; stops: number[] };
}

/** One page of what a search finds. `before` is the `next` of the page in front of it; null asks for the first. */
export interface Sought {
  q: string;
  before: number | null;
  limit: number;
}

/** What the extension's own pages (options, desk) may ask besides. */
export interface DeskMessages extends PageMessages, FrameMessages {
  /** Whether the service runs at an address. */
  find_service: { request: { url: string }; answer: FoundService };
  pair: { request: { url: string; code: string; agent: string }; answer: Status };
  /** Asks the service to print a fresh pairing code where it runs. */
  request_code: { request: { url: string }; answer: { expires_at: string } };
  /** Forgets the connection, and has the service revoke its token; `revoked` is false when it could not be asked. */
  disconnect: { request: Record<string, never>; answer: Status & { revoked: boolean } };
  change_keys: { request: { keys: KeyBindings }; answer: null };
  everything_waiting: { request: Record<string, never>; answer: Waiting[] };
  /** Sends a refused entry once more. */
  retry: { request: { key: string }; answer: null };
  /** The original photo's bytes, to save as a file. */
  original: { request: { id: string }; answer: Blob };
  full_photo: { request: { id: string }; answer: Blob };
  photo_facts: { request: { id: string }; answer: Evidence };
  /** A copy to hand on, without anything that is no pixel. */
  share_copy: { request: { id: string }; answer: Blob };
  /** What the original's file says of itself: claims, but they travel with it. */
  photo_claims: { request: { id: string }; answer: PhotoFacts };
  /** Asks the service anew. */
  learn_taught: { request: Record<string, never>; answer: KeptTaughtConsole[] };
  teach_tab: { request: { tab: number }; answer: null };
  /** What was taught last and not saved yet. */
  teaching: { request: Record<string, never>; answer: Taught | null };
  report: { request: Record<string, never>; answer: Blob | null };
  add_taught_console: { request: { key: string; console: NewTaughtConsole }; answer: KeptTaughtConsole };
  change_taught_console: {
    request: { id: string; version: number; console: TaughtConsole };
    answer: KeptTaughtConsole;
  };
  remove_taught_console: { request: { id: string; version: number }; answer: KeptTaughtConsole };
  /** Asks the service anew. */
  message_rules: { request: Record<string, never>; answer: MessageRules };
  add_message_rule: { request: { key: string; rule: MessageRule }; answer: KeptMessageRule };
  change_message_rule: {
    request: { id: string; version: number; rule: MessageRule };
    answer: KeptMessageRule;
  };
  remove_message_rule: { request: { id: string; version: number }; answer: KeptMessageRule };
  change_message_limit: {
    request: { id: string; version: number; limit: MessageLimit };
    answer: KeptMessageLimit;
  };
  /** Every template's images; adding and removing them is not a console page's to cause. */
  template_images: { request: Record<string, never>; answer: TemplateImage[] };
  add_template_image: {
    request: { key: string; image: NewTemplateImage; photo: Blob };
    answer: TemplateImage;
  };
  remove_template_image: { request: { id: string; version: number }; answer: TemplateImage };
  find_notes: { request: Sought; answer: Notes };
  find_orders: { request: Sought; answer: Orders };
  find_reply_templates: { request: Sought; answer: ReplyTemplates };
}

export interface Failure {
  /** A word of the service's or of ours (`service_away`, `not_paired`, `impostor`, `refused`, …). */
  code: string;
  /** A sentence in English, shown only when the interface has none of its own for the code. */
  message: string;
  /** Seconds to wait before asking again, when the service says so. */
  retry_after?: number;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; error: Failure };

export type MessageName = keyof DeskMessages;
export interface Envelope<N extends MessageName = MessageName> {
  name: N;
  request: DeskMessages[N]["request"];
}

/**
 * What the background tells pages: the connection changed, something that waited arrived, the browser no longer lets us
 * on these places (match patterns), a console was taught, the agent's hands are in a box of that frame, or keys of ours
 * were pressed in a frame.
 */
export type Broadcast =
  | { broadcast: "status"; status: Status }
  | { broadcast: "arrived"; order_id: string }
  | { broadcast: "left"; places: string[] }
  | { broadcast: "taught"; consoles: KeptTaughtConsole[] }
  | { broadcast: "box"; frame: number }
  | { broadcast: "pressed"; shortcut: TypedShortcut | null };
