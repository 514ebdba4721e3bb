/** What stands around a message box, nearest first: where its page would have its file field or its drop zone. */
import { insideOf } from "../content/roots";

/** Design systems put a box and its button into a good many elements of their own. */
const STEPS = 12;

/** Whatever stands behind these is another thing's. */
const BORDER = "form, dialog, section, article, main, [role=dialog], [role=main]";

/** Of the window. What is larger holds more than a box and what belongs to it: the shop's own picture, for one. */
const LARGEST = 0.6;

/** What is around an element, also where that is a shadow root or a frame of the page's own. */
function outside(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return "host" in root
    ? (root as ShadowRoot).host
    : (element.ownerDocument.defaultView?.frameElement ?? null);
}

/** For each element around the box, from the inside out, the parts of it that the box is not in. */
export function* beside(box: Element): Generator<Element[]> {
  let inner = box;
  for (let step = 0; step < STEPS; step++) {
    const outer = outside(inner);
    if (outer === null || isLarge(outer)) return;
    yield [...outer.children].filter((child) => child !== inner);
    if (outer.matches(BORDER)) return;
    inner = outer;
  }
}

function isLarge(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return !element.matches(BORDER) && width * height > LARGEST * innerWidth * innerHeight;
}

/** All elements in one that match, those inside its shadow roots, too. */
export function allIn(element: Element, selector: string): Element[] {
  const found = element.matches(selector) ? [element] : [];
  for (const child of [...(rootIn(element)?.children ?? []), ...element.children])
    found.push(...allIn(child, selector));
  return found;
}

function rootIn(element: Element): ShadowRoot | null {
  const inside = element.localName === "iframe" ? null : insideOf(element);
  return inside instanceof ShadowRoot ? inside : null;
}
