/**
 * Whether a person could see one of our buttons before pressing it. A page cannot press it, but it can lie over it, make
 * it see-through, or bring the whole panel under the pointer at the last moment. Chromium tells what lies over an
 * element (IntersectionObserver's trackVisibility); where a panel is, every browser tells.
 */
interface VisibleEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

type Sight = "seen" | "covered" | "out";

/** `trackVisibility` demands a delay of 100 ms or more; an answer that takes this long does not come. */
const LONGEST = 500;
/** Less than this of the drawer in the window, and the page has moved it. */
const MOST = 0.9;
/** Pages may be a little smaller than drawn; below this nobody reads the button. */
const SMALLEST = 0.6;

const sights = new WeakMap<Element, Sight>();
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | null = null;

function note(entries: IntersectionObserverEntry[]): void {
  for (const entry of entries as VisibleEntry[]) {
    sights.set(entry.target, sightOf(entry));
    waiting.get(entry.target)?.();
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
  const drawer = button.closest(".drawer");
  if (drawer) observer.observe(drawer);
  return () => observer?.unobserve(button);
}

/** Asked at the press: whether the button was out of the agent's sight. A button not looked at yet is waited for. */
export async function isCovered(button: Element): Promise<boolean> {
  if (isDistorted(button.ownerDocument.documentElement) || isDrawerOut(button)) return true;
  const sight = sights.get(button);
  // Scrolled away within the panel, and pressed by key or scrolled back since: it is looked at anew.
  if (sight === "out") button.scrollIntoView({ block: "nearest" });
  if (sight === undefined || sight === "out") await answerAbout(button);
  return sights.get(button) !== "seen" || isDrawerOut(button);
}

function isDrawerOut(button: Element): boolean {
  const drawer = button.closest(".drawer");
  return drawer !== null && sights.get(drawer) === "out";
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
