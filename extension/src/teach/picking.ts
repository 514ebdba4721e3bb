/**
 * While something is to be pointed at, a cover of ours lies over the page: the pointer's events are the cover's, so that
 * neither the page nor a frame in it is pressed, whoever listened first. What lies over everything (a dialog) stops here.
 */

/** What a press is made of; the page could act on any of them. */
const PRESS = [
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "click",
  "dblclick",
  "auxclick",
  "contextmenu",
];
const FRAMES = "iframe, frame, object, embed";

interface Picking {
  /** Our own elements, the cover among them. */
  isOurs: (target: EventTarget | null) => boolean;
  over: (element: Element | null) => void;
  picked: (element: Element) => void;
  /** A page of its own, into which nobody outside can see. */
  framed: () => void;
  cancelled: () => void;
}

export function pick(cover: HTMLElement, told: Picking, signal: AbortSignal): void {
  const { isOurs, over, picked, framed, cancelled } = told;
  for (const type of PRESS) window.addEventListener(type, stopped(isOurs), { capture: true, signal });
  cover.addEventListener(
    "click",
    (event) => {
      const element = event.isTrusted ? below(cover, event) : null;
      if (element?.matches(FRAMES)) framed();
      else if (element) picked(element);
    },
    { signal },
  );
  cover.addEventListener("contextmenu", (event) => event.preventDefault(), { signal });
  cover.addEventListener("pointermove", (event) => over(below(cover, event)), { signal });
  cover.addEventListener("pointerleave", () => over(null), { signal });
  cover.addEventListener("wheel", (event) => scroll(below(cover, event), event), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      cancelled();
    },
    { capture: true, signal },
  );
}

const stopped =
  (isOurs: Picking["isOurs"]) =>
  (event: Event): void => {
    if (isOurs(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

/** What lies below the cover there, also in open shadow roots. */
function below(cover: HTMLElement, { clientX, clientY }: MouseEvent): Element | null {
  cover.style.pointerEvents = "none";
  let found = document.elementFromPoint(clientX, clientY);
  for (let inner = found; inner?.shadowRoot; ) {
    const deeper: Element | null = inner.shadowRoot.elementFromPoint(clientX, clientY);
    inner = deeper === inner ? null : deeper;
    found = inner ?? found;
  }
  cover.style.pointerEvents = "";
  return found;
}

/** A list that scrolls by itself would not, below the cover; the window does. */
function scroll(from: Element | null, { deltaX, deltaY, deltaMode }: WheelEvent): void {
  const step = deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
  for (let element = from; element !== null; element = element.parentElement) {
    if (element === document.scrollingElement) return;
    const { scrollLeft, scrollTop } = element;
    element.scrollBy(deltaX * step, deltaY * step);
    if (element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop) return;
  }
}

/** Firefox counts in lines. */
const LINE = 16;
