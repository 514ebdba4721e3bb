/** A Quill editor of either version without its toolbar. Its document always ends with a newline of its own. */
import { found, LABEL, show } from "./page.js";

export function showQuill(Quill) {
  show(async (place) => {
    const box = document.createElement("div");
    place.append(box);
    const quill = new Quill(box, { placeholder: LABEL });
    const editable = await found(() => box.querySelector(".ql-editor"));
    return { editable, model: () => quill.getText().replace(/\n$/, "") };
  });
}
