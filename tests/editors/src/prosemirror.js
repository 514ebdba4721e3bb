/** A ProseMirror document as lines: a paragraph or a hard break begins one. */
export function linesOf(doc) {
  return doc.textBetween(0, doc.content.size, "\n", (leaf) => (leaf.type.name.startsWith("hard") ? "\n" : ""));
}
