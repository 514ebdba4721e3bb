/** From a reply in the panel to a text in the page's message box. */
import type { Finding, Rendering } from "../generated/api";
import type { Caret, Insertion, Mode } from "../insertion/types";
import { blocks } from "../panels/findings";
import type { Outcome, Reply } from "../panels/order_view";
import { nameFor } from "../panels/words";
import { shortcut } from "../ui/shortcut";
import { t } from "../ui/text";
import { ask } from "./ask";
import { copy } from "./clipboard";
import { judge, placeOf } from "./guard";
import type { Place } from "./hands";
import { orderId } from "./reading";
import { followSending } from "./sendings";
import type { Session } from "./session";
import { bringWriter, write } from "./writer";

export async function copyText(text: string): Promise<Outcome> {
  return (await copy(text, document))
    ? { done: "copied" }
    : { done: "refused", why: t("insert_copy_failed") };
}

/** Where in the page a text goes. */
export interface Where {
  mode: Mode;
  /** Null: the conversation's own box. */
  place?: Place | null;
  /** What gives way to it: the typed shortcut. */
  over?: string;
  /** Where the caret stood when the keyboard left that box. */
  caret?: Caret | null;
}

export async function insertReply(
  session: Session,
  orderNo: string,
  reply: Reply,
  { mode, place = null, over = "", caret = null }: Where,
): Promise<Outcome> {
  const { reading, panels } = session.page.get();
  if (!reading || reply.rendering.missing.length > 0)
    return { done: "refused", why: t("insert_still_missing") };
  const id = orderId(reading, orderNo);
  const blocked = await blockedIn(id, reply.rendering, panels[id]?.panel.order.tracking_no);
  if (blocked) return { done: "refused", why: t("insert_blocked", nameFor(blocked.names)) };
  if ((place ?? placeOf(reading, session.hands)) === null) return copyText(reply.rendering.text);
  const target = { orderNo, recipient: panels[id]?.recipient ?? null, place };
  await bringWriter();
  // From here to the writing there is no pause in which the page could turn to somebody else; only to a frame of another
  // host the text goes by messages.
  const { hands } = session;
  const verdict = judge(session.read(), target, hands);
  if ("why" in verdict) return { done: "refused", why: verdict.why };
  const stops = unitsBefore(reply.rendering);
  const insertion = await write(verdict.place, reply.rendering.text, {
    mode,
    idle: hands.idle,
    over,
    caret,
    stops,
  });
  if (insertion.done) {
    const receiptId = record(id, reply, insertion.text);
    const before = session.page.get().reading?.messages ?? [];
    void followSending(session, { receiptId, orderId: id, text: insertion.text, before });
  }
  return outcomeOf(insertion, reply.rendering.text);
}

/** The stops as the page's boxes count: the service counts characters, of which an emoji is one. */
const unitsBefore = ({ text, stops }: Rendering): number[] => {
  const characters = [...text];
  return stops.map((stop) => characters.slice(0, stop).join("").length);
};

/** By the rules as this browser knows them now; they may have been changed since the text was shown, or the service be away. */
async function blockedIn(
  order_id: string,
  { text, findings }: Rendering,
  tracking_no: string | undefined,
): Promise<Finding | undefined> {
  const now = await ask("lint", { order_id, text, tracking_no });
  return findings.concat(now.ok ? now.value : []).find(blocks);
}

/** What was inserted, for the journal; gives the receipt's id. Whether it is ever sent only the page knows. */
function record(order_id: string, { rendering, suggested, values = {} }: Reply, text: string): string {
  const { template_id, template_version, language } = rendering;
  const id = crypto.randomUUID();
  void ask("add_receipt", { id, order_id, template_id, template_version, language, text, suggested, values });
  return id;
}

function tooLong({ length, room, maximum, by }: Extract<Insertion, { why: "too_long" }>): string {
  return t(by === "counter" ? "insert_too_long_counter" : "insert_too_long", length, room, maximum);
}

async function outcomeOf(insertion: Insertion, text: string): Promise<Outcome> {
  if (insertion.done) return { done: "inserted", undoable: insertion.undoable, caution: null };
  switch (insertion.why) {
    case "too_long":
      return { done: "refused", why: tooLong(insertion), space: insertion };
    case "composing":
      return { done: "refused", why: t("insert_composing") };
    case "locked":
      return { done: "refused", why: t("insert_locked") };
    case "moved_on":
      return { done: "refused", why: t("insert_moved_on") };
    case "altered":
      return { done: "inserted", undoable: false, caution: t("insert_altered") };
    default:
      return (await copy(text, document))
        ? { done: "refused", why: t("insert_paste_it", shortcut("V")) }
        : { done: "refused", why: t("insert_not_taken") };
  }
}
