/** What was found out about an element during one reading. The page does not change while it is read. */

const memories: { clear(): void }[] = [];

export function remembered<T>(find: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>();
  memories.push(known);
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const found = find(element);
    known.set(element, found);
    return found;
  };
}

/** At the end of a reading: by the next one the page may be another, and rows that are gone are held no longer. */
export function forgetAll(): void {
  for (const memory of memories) memory.clear();
}
