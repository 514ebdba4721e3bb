/** Notices when the page has changed enough to be read again. Our own doing is no change. */

/** Quiet for this long, or changing for that long without a pause (a countdown ticks every second). */
const QUIET = 200;
const AT_MOST = 1000;

/** Attributes that say whose order or conversation is shown; class and style change with every hover. */
const TELLING = [
  "href",
  "title",
  "value",
  "placeholder",
  "aria-selected",
  "aria-current",
  "disabled",
  "readonly",
];

export function watchPage(document: Document, look: () => void, signal: AbortSignal): void {
  const soon = debounced(() => document.hidden || look(), signal);
  const observer = new MutationObserver((changes) => {
    if (changes.some(isThePages)) soon();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  signal.addEventListener("abort", () => observer.disconnect());
  for (const type of ["hashchange", "popstate", "load"]) window.addEventListener(type, soon, { signal });
  document.addEventListener("visibilitychange", soon, { signal });
  // A page that moves by history.pushState says so here; older browsers are caught by the change it makes.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", soon, { signal });
}

export const isOurs = (node: Node): boolean => node.nodeName.toLowerCase().startsWith("orderside-");

function isThePages(change: MutationRecord): boolean {
  if (change.type === "childList") return ![...change.addedNodes, ...change.removedNodes].every(isOurs);
  const element = change.target instanceof Element ? change.target : change.target.parentElement;
  // What the agent types into an editor is nothing the page says of its orders.
  return !(element as HTMLElement | null)?.isContentEditable;
}

function debounced(act: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  signal.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    if (signal.aborted) return;
    const now = Date.now();
    since ||= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        since = 0;
        act();
      },
      Math.max(0, Math.min(QUIET, since + AT_MOST - now)),
    );
  };
}
