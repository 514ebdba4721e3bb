/**
 * Whether somebody is in the middle of composing a word with an input method (Chinese, Japanese, Korean) in a box.
 * Writing then would break the word or commit it half-way.
 */
export function watchComposition(document: Document, signal: AbortSignal): (box: HTMLElement) => boolean {
  let place: EventTarget | null = null;
  const begin = (event: CompositionEvent) => {
    place = event.composedPath()[0] ?? event.target;
  };
  const end = () => {
    place = null;
  };
  document.addEventListener("compositionstart", begin, { capture: true, signal });
  document.addEventListener("compositionend", end, { capture: true, signal });
  return (box) => place !== null && (place === box || box.contains(place as Node));
}
