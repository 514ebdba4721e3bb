/**
 * Whether a person could see one of our buttons before pressing it. A page cannot press it, but it can lie over it, make
 * it see-through, or bring the whole panel under the pointer at the last moment. Chromium tells what lies over an
 * element (IntersectionObserver's trackVisibility); where a panel is, every browser tells.
 */
interface VisibleEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

type Sight = "seen" | "covered" | "out";

/** Why a press does not count: something of the page hid the button, or the panel had only just come under the hand. */
export type Unseen = "covered" | "moved";

/** `trackVisibility` demands a delay of 100 ms or more; an answer that takes this long does not come. */
const LONGEST = 500;
/** Less than this of the drawer in the window, and the page has moved it. */
const MOST = 0.9;
/** A panel has to stand in sight this long before it acts, as browsers' own questions do: nobody reacts faster. */
const SETTLED = 500;
/** Pages may be a little smaller than drawn; below this nobody reads the button. */
const SMALLEST = 0.6;

const sights = new WeakMap<Element, Sight>();
const waiting = new Map<Element, () => void>();
const buttons = new Set<Element>();
/** What has stood in sight long enough, and what is on the way to it. */
const settled = new WeakSet<Element>();
const settling = new WeakMap<Element, ReturnType<typeof setTimeout>>();
let observer: IntersectionObserver | null = null;

function note(entries: IntersectionObserverEntry[]): void {
  for (const entry of entries as VisibleEntry[]) {
    const { target } = entry;
    const before = sights.get(target);
    const sight = sightOf(entry);
    sights.set(target, sight);
    waiting.get(target)?.();
    // A button that is new, or that the agent has scrolled to, is on a panel that stood there already.
    const atOnce = !target.matches(".drawer") && before !== "covered" && !settling.has(target);
    if (sight !== "seen") unsettle(target);
    else if (atOnce) settled.add(target);
    else settle(target);
    tell(target.closest(".drawer"));
  }
}

function settle(target: Element): void {
  if (settling.has(target) || settled.has(target)) return;
  const act = () => {
    settling.delete(target);
    settled.add(target);
    tell(target.closest(".drawer"));
  };
  settling.set(target, setTimeout(act, SETTLED));
}

function unsettle(target: Element): void {
  clearTimeout(settling.get(target));
  settling.delete(target);
  settled.delete(target);
}

/** Says on a drawer's buttons whether they act already. */
function tell(drawer: Element | null): void {
  for (const button of buttons) {
    if (!drawer?.contains(button)) continue;
    if (settled.has(drawer) && !settling.has(button)) button.removeAttribute("aria-disabled");
    else button.setAttribute("aria-disabled", "true");
  }
}

function sightOf({ target, isIntersecting, intersectionRatio, isVisible }: VisibleEntry): Sight {
  if (!isIntersecting) return "out";
  // Something of the page may well stand before a corner of the drawer.
  if (target.matches(".drawer")) return intersectionRatio < MOST ? "out" : "seen";
  return isVisible === false ? "covered" : "seen";
}

/** Starts to look after a button and the drawer it is in; returns what ends it. */
export function lookAfter(button: Element): () => void {
  // The types do not know `trackVisibility` either.
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: Array.from({ length: 21 }, (_, step) => step / 20),
    trackVisibility: true,
    delay: 100,
  };
  observer ??= new IntersectionObserver(note, options);
  observer.observe(button);
  buttons.add(button);
  const drawer = button.closest(".drawer");
  if (drawer) {
    observer.observe(drawer);
    tell(drawer);
  }
  return () => {
    buttons.delete(button);
    observer?.unobserve(button);
  };
}

/** Asked at the press: whether the button was out of the agent's sight. A button not looked at yet is waited for. */
export async function unseen(button: Element): Promise<Unseen | null> {
  if (isDistorted(button.ownerDocument.documentElement)) return "covered";
  if (isMoved(button)) return "moved";
  const sight = sights.get(button);
  // Scrolled away within the panel, and pressed by key or scrolled back since: it is looked at anew.
  if (sight === "out") button.scrollIntoView({ block: "nearest" });
  if (sight === undefined || sight === "out") await answerAbout(button);
  if (isMoved(button)) return "moved";
  if (sights.get(button) !== "seen") return "covered";
  return settled.has(button) ? null : "moved";
}

function isMoved(button: Element): boolean {
  const drawer = button.closest(".drawer");
  return drawer !== null && !settled.has(drawer);
}

/** What trackVisibility overlooks: masks, and a page drawn too small to be read. */
function isDistorted(page: HTMLElement & { currentCSSZoom?: number }): boolean {
  const { maskImage, webkitMaskBoxImageSource = "none" } = getComputedStyle(page);
  if ([maskImage, webkitMaskBoxImageSource].some((mask) => mask !== "" && mask !== "none")) return true;
  return (page.currentCSSZoom ?? 1) < SMALLEST;
}

async function answerAbout(button: Element): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.set(button, resolve);
    setTimeout(resolve, LONGEST);
  });
  waiting.delete(button);
}
