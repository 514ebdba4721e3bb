/** While something is to be pointed at, the pointer is ours: the page hears neither moves nor clicks. */

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

interface Picking {
  /** Our own elements, which are pressed as usual. */
  isOurs: (target: EventTarget | null) => boolean;
  over: (element: Element | null) => void;
  picked: (element: Element) => void;
  cancelled: () => void;
}

export function pick({ isOurs, over, picked, cancelled }: Picking, signal: AbortSignal): void {
  const capture = { capture: true, signal };
  for (const type of PRESS) {
    window.addEventListener(
      type,
      (event) => {
        if (isOurs(event.target)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const element = elementAt(event as MouseEvent);
        if (type === "click" && event.isTrusted && element) picked(element);
      },
      capture,
    );
  }
  window.addEventListener(
    "pointermove",
    (event) => {
      if (!isOurs(event.target)) event.stopImmediatePropagation();
      over(isOurs(event.target) ? null : elementAt(event));
    },
    capture,
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      cancelled();
    },
    capture,
  );
}

/** Also what stands in open shadow roots. */
function elementAt(event: MouseEvent): Element | null {
  const [innermost] = event.composedPath();
  return innermost instanceof Element ? innermost : null;
}
