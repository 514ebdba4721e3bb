/** What a page keeps inside of elements: shadow roots, closed ones too, and frames that are its own. */

interface FirefoxElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Null: nothing in there that may be looked into. */
export function insideOf(element: Element): Document | ShadowRoot | null {
  if (element.localName === "iframe") return framed(element as HTMLIFrameElement);
  const closed = (element as Element & FirefoxElement).openOrClosedShadowRoot;
  if (closed !== undefined) return closed;
  return element instanceof HTMLElement ? (chrome.dom?.openOrClosedShadowRoot(element) ?? null) : null;
}

function framed(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // another host's
  }
}

/** Where the keyboard is, however deep inside. */
export function keyboardAt(root: Document | ShadowRoot): Element | null {
  const { activeElement } = root;
  if (activeElement === null) return null;
  const inside = insideOf(activeElement);
  return (inside && keyboardAt(inside)) ?? activeElement;
}
