/** Rich text as lines: a paragraph is a line, and so is what follows a `<br>`. */

const BLOCKS = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "BLOCKQUOTE", "PRE"]);

/** The lines of a document that an editor gives as HTML. */
export function linesOfHtml(html) {
  return linesIn(new DOMParser().parseFromString(html, "text/html").body, false);
}

/** The lines of what stands in an element. `keeps` newlines: where its style does not fold them. */
export function linesIn(root, keeps) {
  const lines = [];
  let line = null;
  const write = (text) => {
    line = (line ?? "") + text;
  };
  const end = () => {
    if (line !== null) lines.push(line);
    line = null;
  };
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replaceAll("\u00a0", " ").replaceAll(/[\u200b\ufeff]/g, "");
      if (keeps) {
        const [first, ...rest] = text.split("\n");
        if (first || rest.length) write(first);
        for (const next of rest) {
          end();
          write(next);
        }
      } else if (text.trim() !== "" || line !== null) write(text.replaceAll(/\s*\n\s*/g, ""));
    } else if (node.nodeName === "BR") {
      write("");
      end();
    } else {
      const block = BLOCKS.has(node.nodeName) && node !== root;
      if (block) end();
      const before = lines.length;
      for (const child of node.childNodes) walk(child);
      if (block && line === null && lines.length === before) write("");
      if (block) end();
    }
  };
  walk(root);
  end();
  return lines.join("\n");
}
