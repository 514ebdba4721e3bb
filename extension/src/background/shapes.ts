/** What each message has to look like. Written out, so that a new one is a decision: may a marketplace's page cause it? */
import type { DeskMessages, FrameMessages, PageMessages } from "../messages";

/** A `?` may be missing, or null. What is inside a record or a list is the service's to check. */
type Kind =
  | "text"
  | "text?"
  | "number"
  | "number?"
  | "flag"
  | "flag?"
  | "record"
  | "record?"
  | "list"
  | "list?"
  | "file";
type Shape<Request> = { [Field in keyof Request]-?: Kind };
type Shapes<Messages> = { [Name in keyof Messages]: Shape<RequestOf<Messages[Name]>> };
type RequestOf<Message> = Message extends { request: infer Request } ? Request : never;

/** Characters; the longest a text can honestly be is a note's 10,000. */
const LONGEST = 100_000;

const NOTHING = {};
const SOUGHT = { q: "text", before: "number?", limit: "number" } as const;
const ID = { id: "text" } as const;
const ORDER = { order_id: "text" } as const;

export const PAGE_SHAPES: Shapes<PageMessages> = {
  status: NOTHING,
  panels: { page: "record", orders: "list", messages: "list?", open: "text?", language: "text?" },
  render: { template_id: "text", rendering: "record", order: "record?" },
  find_templates: { text: "text", limit: "number", fits: "record?" },
  library_summary: NOTHING,
  by_shortcut: { shortcut: "text" },
  mark_favourite: { id: "text", on: "flag" },
  bring_panel: NOTHING,
  shows_own_text: NOTHING,
  show_own_text: { on: "flag" },
  bring_palette: NOTHING,
  keys: NOTHING,
  lint: { order_id: "text", text: "text", tracking_no: "text?" },
  add_note: { order_id: "text", text: "text", case_id: "text?", written_at: "text?" },
  edit_note: { id: "text", version: "number", text: "text" },
  add_evidence: { evidence: "record", photo: "file" },
  add_receipt: {
    id: "text?",
    order_id: "text",
    template_id: "text?",
    template_version: "number?",
    language: "text?",
    suggested: "flag",
    text: "text?",
    values: "record?",
    files: "list?",
    shown: "flag?",
  },
  add_sending: { receipt_id: "text", order_id: "text", sending: "record" },
  bring_sendings: NOTHING,
  waiting: ORDER,
  draft: ORDER,
  keep_draft: { order_id: "text", typed: "record" },
  discard: { key: "text" },
  thumbnail: ID,
  copy_to_attach: { order_id: "text", id: "text", max_bytes: "number", max_edge: "number" },
  template_image_preview: ID,
  template_image_copy: { id: "text", max_bytes: "number", max_edge: "number" },
  open_photo: ID,
  open_search: NOTHING,
  open_options: NOTHING,
  bring_writer: NOTHING,
  bring_files: NOTHING,
  write_in_frame: { frame: "number", text: "text", mode: "text", over: "text", stops: "list" },
  taught_consoles: NOTHING,
  teach: NOTHING,
  review_teaching: { taught: "record" },
  review_report: { page: "file" },
};

export const FRAME_SHAPES: Shapes<FrameMessages> = {
  box_here: NOTHING,
  keys: NOTHING,
  pressed_here: { shortcut: "record?" },
};

export const DESK_SHAPES: Shapes<Omit<DeskMessages, keyof PageMessages | keyof FrameMessages>> = {
  find_service: { url: "text" },
  pair: { url: "text", code: "text", agent: "text" },
  request_code: { url: "text" },
  disconnect: NOTHING,
  change_keys: { keys: "record" },
  everything_waiting: NOTHING,
  retry: { key: "text" },
  original: ID,
  full_photo: ID,
  photo_facts: ID,
  share_copy: ID,
  photo_claims: ID,
  learn_taught: NOTHING,
  teach_tab: { tab: "number" },
  teaching: NOTHING,
  report: NOTHING,
  add_taught_console: { key: "text", console: "record" },
  change_taught_console: { id: "text", version: "number", console: "record" },
  remove_taught_console: { id: "text", version: "number" },
  message_rules: NOTHING,
  add_message_rule: { key: "text", rule: "record" },
  change_message_rule: { id: "text", version: "number", rule: "record" },
  remove_message_rule: { id: "text", version: "number" },
  change_message_limit: { id: "text", version: "number", limit: "record" },
  template_images: NOTHING,
  add_template_image: { key: "text", image: "record", photo: "file" },
  remove_template_image: { id: "text", version: "number" },
  find_notes: SOUGHT,
  find_orders: SOUGHT,
  find_reply_templates: SOUGHT,
};

/** Every field is of its kind, and there are no others. */
export function fits(request: object, shape: Record<string, Kind>): boolean {
  const fields = Object.entries(request);
  return (
    fields.every(([field]) => Object.hasOwn(shape, field)) &&
    Object.entries(shape).every(([field, kind]) => is((request as Record<string, unknown>)[field], kind))
  );
}

function is(value: unknown, kind: Kind): boolean {
  if (kind.endsWith("?") && (value === undefined || value === null)) return true;
  switch (kind) {
    case "text":
    case "text?":
      return typeof value === "string" && value.length <= LONGEST;
    case "number":
    case "number?":
      return Number.isFinite(value);
    case "flag":
    case "flag?":
      return typeof value === "boolean";
    case "list":
    case "list?":
      return Array.isArray(value);
    case "file":
      return value instanceof Blob;
    default:
      return typeof value === "object" && value !== null && !Array.isArray(value);
  }
}
