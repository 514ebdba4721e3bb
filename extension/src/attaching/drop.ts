/** A drop, as a hand would make it: over the box or, where the page shows a zone for it, there. */
import { twoFrames } from "../insertion/dom";
import { beside } from "./around";
import { isSeen } from "./field";
import { dragOf, middleOf, transferOf } from "./transfer";

/** How far around the box a zone of its own is looked for, and at how many places. */
const NEAR = 4;
const PLACES = 8;

/**
 * Drops files on the first place that says it takes them. Whether it took them; false also when `mayGo` says no at the last
 * moment. A place says so by preventing what the browser would do to a drag over it; nothing else tells.
 */
export async function drop(box: Element, files: readonly File[], mayGo: () => boolean): Promise<boolean> {
  const transfer = transferOf(box, files);
  for (const place of places(box)) {
    place.dispatchEvent(dragOf("dragenter", place, transfer));
    // Pages show their zone only now, and it may lie over everything.
    await twoFrames(box as HTMLElement);
    const zone = topAt(place) ?? place;
    if (zone !== place) zone.dispatchEvent(dragOf("dragenter", zone, transfer));
    const isWilling = !zone.dispatchEvent(dragOf("dragover", zone, transfer));
    if (isWilling && mayGo() && !zone.dispatchEvent(dragOf("drop", zone, transfer))) return true;
    zone.dispatchEvent(dragOf("dragleave", zone, transfer));
    if (zone !== place) place.dispatchEvent(dragOf("dragleave", place, transfer));
  }
  return false;
}

/** The box, then what stands beside it and is drawn. */
function places(box: Element): Element[] {
  const near: Element[] = [];
  let step = 0;
  for (const parts of beside(box)) {
    if (++step > NEAR) break;
    near.push(...parts.filter(isSeen));
  }
  return [box, ...near.slice(0, PLACES)];
}

/** What a pointer over the middle of a place would meet first; null where that is nothing of its document's. */
function topAt(place: Element): Element | null {
  const { x, y } = middleOf(place);
  const top = (place.getRootNode() as Document | ShadowRoot).elementFromPoint(x, y);
  // Our own panel may stand over it; the page's zone is below.
  return top === null || top.localName.startsWith("orderside-") ? null : top;
}
