/**
 * What was found out about the elements of the page, kept until something changes in them. Whoever reads a page again
 * tells first what has changed (`forgetAround`), or forgets everything (`forgetAll`).
 */

let known = new WeakMap<Element, Map<unknown, unknown>>();

export const recalled = (element: Element, key: unknown): unknown => known.get(element)?.get(key);

export function remember(element: Element, key: unknown, found: unknown): void {
  const things = known.get(element);
  if (things === undefined) known.set(element, new Map([[key, found]]));
  else things.set(key, found);
}

/** Calls `find` unless that is known of the element already, under this key. */
export function recall<T>(element: Element, key: unknown, find: () => T): T {
  const before = recalled(element, key);
  if (before !== undefined) return before as T;
  const found = find();
  remember(element, key, found);
  return found;
}

export const remembered =
  <T>(find: (element: Element) => T): ((element: Element) => T) =>
  (element) =>
    recall(element, find, () => find(element));

/** Something changed in there: nothing holds any more that was found out about it or about what is around it. */
export function forgetAround(changed: Node): void {
  for (let node: Node | null = changed; node !== null; node = node.parentNode) known.delete(node as Element);
}

export function forgetAll(): void {
  known = new WeakMap();
  circumstances = null;
}

let circumstances: string | null = null;

/** Whether that is so still; if not, nothing holds any more. */
export function isStill(now: string): boolean {
  const still = circumstances === null || circumstances === now;
  if (!still) forgetAll();
  circumstances = now;
  return still;
}

/** The time for one go is over. What was found out is known, so that the next go comes further. */
class TimeIsUp extends Error {}

let allowed = Number.POSITIVE_INFINITY;
let until: number | null = null;

/** Before something that takes its time is found out: every go comes at least one such step further. */
export function pace(): void {
  if (allowed === Number.POSITIVE_INFINITY) return;
  if (until === null) until = performance.now() + allowed;
  else if (performance.now() > until) throw new TimeIsUp();
}

/** Other steps than before begin, for which there is as much time again. */
export function paceAnew(): void {
  until = null;
}

/**
 * What `act` gives if none of its kinds of steps takes longer than that; undefined when it has to be called again to get
 * further.
 */
export function within<T>(milliseconds: number, act: () => T): T | undefined {
  allowed = milliseconds;
  until = null;
  try {
    return act();
  } catch (error) {
    if (error instanceof TimeIsUp) return undefined;
    throw error;
  } finally {
    allowed = Number.POSITIVE_INFINITY;
  }
}
