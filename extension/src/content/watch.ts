/** Notices when the page has changed enough to be read again. Our own doing is no change. */

/** Quiet for this long, or changing for that long without a pause (a countdown ticks every second). */
const QUIET = 200;
const AT_MOST = 1000;
/** Looking may take one part in so many of the time: a list of a thousand rows that never rests is read less often. */
const SHARE = 12;

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
    const theirs = changes.filter(isThePages);
    // Another conversation was chosen, another box was locked: that does not wait its turn.
    if (theirs.length > 0) soon(theirs.some(({ type }) => type === "attributes"));
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  signal.addEventListener("abort", () => observer.disconnect());
  const now = () => soon(true);
  for (const type of ["hashchange", "popstate", "load"]) window.addEventListener(type, now, { signal });
  document.addEventListener("visibilitychange", now, { signal });
  // A page that moves by history.pushState says so here; older browsers are caught by the change it makes.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", now, { signal });
}

export const isOurs = (node: Node): boolean => node.nodeName.toLowerCase().startsWith("orderside-");

function isThePages(change: MutationRecord): boolean {
  if (change.type === "childList") return ![...change.addedNodes, ...change.removedNodes].every(isOurs);
  const element = change.target instanceof Element ? change.target : change.target.parentElement;
  // What the agent types into an editor is nothing the page says of its orders.
  return !(element as HTMLElement | null)?.isContentEditable;
}

/** `pressing`: not kept waiting by what looking has cost. */
function debounced(act: () => void, signal: AbortSignal): (pressing: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let rested = 0;
  signal.addEventListener("abort", () => clearTimeout(timer));
  return (pressing) => {
    if (signal.aborted) return;
    if (pressing) rested = 0;
    const now = Date.now();
    since ||= now;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        since = 0;
        const began = performance.now();
        act();
        rested = Date.now() + (performance.now() - began) * (SHARE - 1);
      },
      Math.max(0, rested - now, Math.min(QUIET, since + AT_MOST - now)),
    );
  };
}
