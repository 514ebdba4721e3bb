import "trix";
import "trix/dist/trix.css";
import { LABEL, show } from "../page.js";

/** Its document always ends with a newline of its own. */
show(async (place) => {
  const editable = document.createElement("trix-editor");
  editable.setAttribute("aria-label", LABEL);
  const ready = new Promise((resolve) => editable.addEventListener("trix-initialize", resolve));
  place.append(editable);
  await ready;
  return { editable, model: () => editable.editor.getDocument().toString().replace(/\n$/, "") };
});
