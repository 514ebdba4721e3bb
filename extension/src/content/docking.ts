/** Where the panel ends in a chat: above the message box, so that the box and its Send button stay in reach. */

/** A panel lower than this is of no use; it then covers the box, and the agent moves it or closes it. */
const LOWEST = 320;
const GAP = 8;

/** How many pixels at the window's lower edge a panel of `width` at its right edge leaves to the page. */
export function leftBelow(box: HTMLElement | null, width: number, view: Window): number {
  const place = box && composer(box).getBoundingClientRect();
  if (!place || place.height === 0) return 0;
  const isUnderPanel = place.right > view.innerWidth - width && place.bottom > view.innerHeight / 2;
  const top = Math.floor(place.top) - GAP;
  return isUnderPanel && top >= LOWEST ? Math.max(0, view.innerHeight - top) : 0;
}

/** The box with the buttons that belong to it: the nearest element around it that has any. */
function composer(box: HTMLElement): HTMLElement {
  let around = box.parentElement;
  for (let steps = 0; steps < 5 && around; steps += 1) {
    if (around.querySelector("button, [role=button]")) return around;
    around = around.parentElement;
  }
  return box;
}
