/**
 * Whether something of the page lies over one of our buttons, or makes it see-through. Only Chromium can tell
 * (IntersectionObserver's trackVisibility); elsewhere, and before its first answer, nothing counts as covered.
 */
interface VisibleEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}

const covered = new WeakSet<Element>();
let observer: IntersectionObserver | null = null;

function note(entries: IntersectionObserverEntry[]): void {
  for (const entry of entries as VisibleEntry[]) {
    // Scrolled out of sight is not covered: whoever clicks it has scrolled it back since.
    if (entry.isIntersecting && entry.isVisible === false) covered.add(entry.target);
    else covered.delete(entry.target);
  }
}

/** Starts to look after a button; returns what ends it. */
export function lookAfter(element: Element): () => void {
  // `trackVisibility` demands a delay of 100 ms or more; the types do not know either.
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: [0, 0.5, 1],
    trackVisibility: true,
    delay: 100,
  };
  observer ??= new IntersectionObserver(note, options);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

export const isCovered = (element: Element): boolean => covered.has(element);
