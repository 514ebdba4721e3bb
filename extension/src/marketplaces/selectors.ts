/** Selectors that somebody wrote, or that came in a file: one that is none would throw wherever it is used. */

export function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
