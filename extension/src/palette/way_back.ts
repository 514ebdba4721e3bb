/** Where the keyboard was when the palette came, and its caret: it goes back there. */
import type { Hands } from "../content/hands";
import { caretIn, goBack } from "../insertion/selection";

export function wayBack({ current }: Hands): () => void {
  const from = focused();
  const box =
    current !== null && "ownerDocument" in current && current.ownerDocument === document ? current : null;
  const caret = box && caretIn(box);
  return () => {
    const element = box ?? from;
    if (!(element instanceof HTMLElement) || !element.isConnected) return;
    element.focus({ preventScroll: true });
    // A field keeps its own; an editor's is before everything then.
    if (box) goBack(box, caret);
  };
}

/** Also within shadow roots that let us look. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
