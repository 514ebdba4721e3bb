/**
 * An Enter or Space that pressed a button of ours must never reach the page: in most message boxes Enter sends, and
 * while a text goes in, the box has the focus. So the key is ours until it is let go, and for a moment longer.
 */

/** A second press this soon belongs to the first, like the second click of a double click. */
const SOON = 500;

let endsAt = 0;
let isDown = false;
let atWork = 0;
let alsoSpace = true;

/**
 * Keeps Enter and Space from everybody from now on; `work` is what moves the focus about meanwhile. Where Enter was
 * pressed among words ("Enter"), a Space is the next word's.
 */
export function holdKeys(
  work: Promise<unknown> = Promise.resolve(),
  which: "presses" | "Enter" = "presses",
): void {
  alsoSpace = which === "presses";
  endsAt = performance.now() + SOON;
  isDown = true;
  atWork += 1;
  const done = () => {
    atWork -= 1;
  };
  work.then(done, done);
}

export const isPress = ({ key }: { key: string }): boolean => key === "Enter" || key === " ";

/** Asked once for every key event of the window, before anybody else sees it: true when nobody may. */
export function isHeld({ type, key, repeat }: KeyboardEvent): boolean {
  if (!isPress({ key }) || (key === " " && !alsoSpace)) return false;
  // Pressed anew: should its release have gone to another window, it is not waited for any longer.
  if (type === "keydown" && !repeat) isDown = false;
  // Long work (the service is asked first) keeps Enter only: an agent may type words elsewhere meanwhile.
  const held = isDown || performance.now() < endsAt || (atWork > 0 && key === "Enter");
  if (type === "keydown" && held) {
    isDown = true;
    // Some screens sent from elsewhere turn a held key into many presses: all of them belong together.
    if (!repeat) endsAt = performance.now() + SOON;
  }
  if (type === "keyup") isDown = false;
  return held;
}

/**
 * Brings the focus back from the page: to the button that was pressed, or, when it is gone, to the one that stands
 * in its place now. Call `homeOf` while the button is still there.
 */
export function homeOf(button: HTMLElement): () => void {
  const root = button.getRootNode() as ShadowRoot | Document;
  const around: HTMLElement[] = [];
  for (let place = button.parentElement; place; place = place.parentElement) around.push(place);
  return () => {
    // A field of ours has asked for the focus since: it keeps it.
    if (root !== button.ownerDocument && root.activeElement) return;
    if (button.isConnected && focused(root, button)) return;
    const place = around.find((element) => element.isConnected);
    const next = place?.querySelector<HTMLElement>("button:not(:disabled)");
    if (next && focused(root, next)) return;
    // The panel is gone: better nowhere than in the box.
    (button.ownerDocument.activeElement as HTMLElement | null)?.blur();
  };
}

function focused(root: ShadowRoot | Document, element: HTMLElement): boolean {
  element.focus({ preventScroll: true });
  return root.activeElement === element;
}
