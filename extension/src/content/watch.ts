/** Notices when the page has changed enough to be read again. Our own doing is no change. */

/** Quiet for this long, or changing for that long without a pause (a countdown ticks every second). */
const QUIET = 200;
const AT_MOST = 1000;
/** Looking may take one part in so many of the time: a list of a thousand rows that never rests is read less often. */
const SHARE = 16;
/** But no change waits longer than this, however slow the computer was at the last look. */
const REST_AT_MOST = 5_000;

/** Attributes that say whose order or conversation is shown; class and style change with every hover. */
const TELLING = [
  "hidden",
  "role",
  "datetime",
  "href",
  "title",
  "value",
  "placeholder",
  "aria-selected",
  "aria-current",
  "disabled",
  "readonly",
];

/** Between two goes at a page that is long to look at, so that the page itself comes to its turn. Milliseconds. */
const BREATH = 10;

/**
 * Is told where the page has changed since it looked before, anywhere unless told. False: it has to go on, with nothing
 * said twice.
 */
export type Look = (changed?: readonly Node[]) => boolean;

export interface Again {
  /** Looks at all of it. */
  all(): void;
  /** Looks at what has changed, and at what is near the window now. */
  near(): void;
  /** Where the page has changed since it was looked at; undefined: anywhere. */
  unseen(): readonly Node[] | undefined;
}

/**
 * Looks now, and whenever the page has changed; returns what makes it look again. `settle` is called when
 * all has been seen, after a breath if that took long.
 */
export function watchPage(document: Document, look: Look, settle: () => void, signal: AbortSignal): Again {
  // Null: anywhere.
  let changed: Set<Node> | null = null;
  const observer = new MutationObserver((changes) => note(changes));
  const act = (): boolean => {
    if (document.hidden) return true;
    const places = unseen();
    changed = new Set();
    return look(places);
  };
  const unseen = (): readonly Node[] | undefined => {
    note(observer.takeRecords());
    return changed === null ? undefined : [...changed];
  };
  const isNew = () => !document.hidden && (changed === null || changed.size > 0);
  const { soon, now } = debounced(act, () => document.hidden || settle(), isNew, signal);
  function note(changes: MutationRecord[]): void {
    const theirs = changes.filter(isThePages);
    if (theirs.length === 0) return;
    // A page in the background is looked at when it comes to the front; until then its parts must not be held.
    if (document.hidden) changed = null;
    for (const { target } of theirs) changed?.add(target);
    // Another conversation was chosen, another box was locked: that does not wait its turn.
    soon(theirs.some(({ type }) => type === "attributes"));
  }
  const all = () => {
    changed = null;
    soon(true);
  };
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  signal.addEventListener("abort", () => observer.disconnect());
  for (const type of ["hashchange", "popstate", "load"]) window.addEventListener(type, all, { signal });
  document.addEventListener("visibilitychange", all, { signal });
  // A page that moves by history.pushState says so here; older browsers are caught by the change it makes.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", all, { signal });
  now();
  return { all, near: () => soon(true), unseen };
}

/** What was far from the window may be near it now. */
export function watchScrolling(moved: () => void, signal: AbortSignal): void {
  addEventListener("scroll", moved, { capture: true, passive: true, signal });
  addEventListener("resize", moved, { signal });
}

export const isOurs = (node: Node): boolean => node.nodeName.toLowerCase().startsWith("orderside-");

function isThePages(change: MutationRecord): boolean {
  if (change.type === "childList") return ![...change.addedNodes, ...change.removedNodes].every(isOurs);
  const element = change.target instanceof Element ? change.target : change.target.parentElement;
  // What the agent types into an editor is nothing the page says of its orders.
  return !(element as HTMLElement | null)?.isContentEditable;
}

/**
 * `act` says whether it has done all there is; then comes `settle`. `isNew`: whether there is more to do meanwhile.
 * `pressing`: not kept waiting by what all that has cost.
 */
function debounced(act: () => boolean, settle: () => unknown, isNew: () => boolean, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let rested = 0;
  let cost = 0;
  let busy = false;
  signal.addEventListener("abort", () => clearTimeout(timer));
  const timed = <T>(step: () => T): T => {
    const began = performance.now();
    try {
      return step();
    } finally {
      cost += performance.now() - began;
    }
  };
  const now = () => {
    clearTimeout(timer);
    busy = true;
    let done = true;
    try {
      done = timed(act);
    } catch (error) {
      busy = false;
      throw error;
    }
    if (signal.aborted) return;
    if (!done) timer = setTimeout(now, BREATH);
    else if (cost > BREATH) timer = setTimeout(finish, 0);
    else finish();
  };
  const finish = () => {
    busy = false;
    since = 0;
    timed(settle);
    rested = Date.now() + Math.min(cost * (SHARE - 1), REST_AT_MOST);
    cost = 0;
    if (isNew()) soon(false);
  };
  const soon = (pressing: boolean) => {
    // In the middle of looking, the next go sees what is new.
    if (signal.aborted || busy) return;
    if (pressing) rested = 0;
    const at = Date.now();
    since ||= at;
    clearTimeout(timer);
    timer = setTimeout(now, Math.max(0, rested - at, Math.min(QUIET, since + AT_MOST - at)));
  };
  return { soon, now };
}
