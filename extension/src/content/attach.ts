/** From chosen photos in the panel to copies of them in the page: its file field, its message box, its drop zone. */
import type { Attachment, Copy } from "../attaching/types";
import type { Evidence, PictureLimit, TemplateImage } from "../generated/api";
import type { Answer } from "../messages";
import { failureWords } from "../panels/failing";
import type { Attached, SavedCopy } from "../panels/order_view";
import { counted, t } from "../ui/text";
import { ask } from "./ask";
import { judge, placeOf } from "./guard";
import { orderId } from "./reading";
import type { Session } from "./session";

/** Below this the service makes no copy, however many share what a marketplace allows. */
const LEAST_BYTES = 20_000;

interface Bounds {
  max_bytes: number;
  max_edge: number;
}

/** What goes into a page, and where a copy of it comes from. */
interface Picture {
  id: string;
  /** How the file's name begins in the page: never as the agent's computer calls it. */
  stem: string;
  copy(bounds: Bounds): Promise<Answer<Blob>>;
}

/** Photos of the order that the panel shows. */
export function attachPhotos(
  session: Session,
  orderNo: string,
  photos: readonly Evidence[],
): Promise<Attached> {
  const pictures = photos.map(({ id, kind, order_id }) => ({
    ...{ id, stem: kind.replace("_", "-") },
    copy: (bounds: Bounds) => ask("copy_to_attach", { order_id, id, ...bounds }),
  }));
  return attachPictures(session, orderNo, pictures, {});
}

/** A reply template's images. */
export function attachImages(
  session: Session,
  orderNo: string,
  images: readonly TemplateImage[],
): Promise<Attached> {
  const pictures = images.map(({ id, template_id }) => ({
    ...{ id, stem: template_id },
    copy: (bounds: Bounds) => ask("template_image_copy", { id, ...bounds }),
  }));
  return attachPictures(session, orderNo, pictures, images[0] ? { template_id: images[0].template_id } : {});
}

async function attachPictures(
  session: Session,
  orderNo: string,
  pictures: readonly Picture[],
  of: { template_id?: string },
): Promise<Attached> {
  const { reading, panels } = session.page.get();
  const known = reading && panels[orderId(reading, orderNo)];
  if (!reading || !known) return refused(t("insert_no_order", orderNo));
  const { picture_limit: limit } = known.panel;
  if (pictures.length > limit.count) return refused(t("attach_too_many", pictures.length, limit.count));
  const copies = await copiesOf(pictures, limit);
  if (typeof copies === "string") return refused(copies);
  const place = placeOf(reading, session.hands);
  if (place === null) return refused(t("attach_no_box"), copies);
  if ("frame" in place) return refused(t("attach_other_frame"), copies);
  const brought = await ask("bring_files", {});
  if (!brought.ok) return refused(failureWords(brought.error).next, copies);
  const target = { orderNo, recipient: known.recipient, place: null };
  const verdict = judge(session.read(), target, session.hands);
  if ("why" in verdict) return refused(verdict.why, copies);
  const mayGo = () => {
    const again = judge(session.read(), target, session.hands);
    return "place" in again && again.place === verdict.place;
  };
  const done = await globalThis.ordersideAttach?.(verdict.place as HTMLElement, copies, mayGo);
  if (done && done.done !== "refused")
    record(orderId(reading, orderNo), pictures, { ...of, shown: isShown(done, copies) });
  return outcomeOf(done ?? { done: "refused", why: "not_taken" }, copies);
}

/** All of them or, in words, why there is one that cannot be had: half of what was chosen is not put in. */
async function copiesOf(
  pictures: readonly Picture[],
  { edge, bytes, total_bytes }: PictureLimit,
): Promise<Copy[] | string> {
  const share = total_bytes === null ? bytes : Math.floor(total_bytes / pictures.length);
  const max_bytes = Math.max(LEAST_BYTES, Math.min(bytes, share));
  // Of its own each time: the page's showing it is known by it.
  const stamp = Date.now().toString(36).slice(-4);
  const copies: Copy[] = [];
  for (const { id, stem, copy } of pictures) {
    const answer = await copy({ max_bytes, max_edge: edge });
    if (!answer.ok) return t("attach_no_copy", failureWords(answer.error).next);
    copies.push({ blob: answer.value, name: `${stem}-${id.slice(-6)}-${stamp}.jpg` });
  }
  return copies;
}

/** What went in, for the journal. Whether it is ever sent only the page knows. */
function record(
  order_id: string,
  pictures: readonly Picture[],
  told: { template_id?: string; shown: boolean },
): void {
  void ask("add_receipt", { order_id, files: pictures.map(({ id }) => id), suggested: false, ...told });
}

const isShown = (done: Attachment, copies: readonly Copy[]): boolean =>
  done.done === "shown" && done.count >= copies.length;

function outcomeOf(done: Attachment, copies: readonly Copy[]): Attached {
  if (done.done === "refused") return refused(t(`attach_${done.why}`), copies);
  if (isShown(done, copies)) return { done: "shown", words: counted("attach_shown", copies.length) };
  const why = done.done === "handed" ? t("attach_handed") : t("attach_shown_some", done.count, copies.length);
  return { done: "look", why, copies: saved(copies) };
}

const refused = (why: string, copies: readonly Copy[] = []): Attached => ({
  done: "refused",
  why,
  copies: saved(copies),
});

/** To be saved by hand; the page that stands open keeps them until then. */
const saved = (copies: readonly Copy[]): SavedCopy[] =>
  copies.map(({ blob, name }) => ({ name, address: URL.createObjectURL(blob) }));
