/** Editors whose lines are paragraphs (ProseMirror, Quill, Lexical, CKEditor 5 …): known by what they show. */
export const hasParagraphs = (box: HTMLElement): boolean => box.querySelector("p") !== null;
