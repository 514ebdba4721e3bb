/** Texts as they are compared: whatever the case and width, as server/reply_templates/shortcuts.py folds shortcuts. */
export function folded(text: string): string {
  // Letter by letter: at a word's end JavaScript has a small sigma of its own.
  const small = [...text.normalize("NFKC").toUpperCase()].map((letter) => letter.toLowerCase()).join("");
  return small.normalize("NFKC");
}

export const wordsOf = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean);
