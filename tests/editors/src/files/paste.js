/** A box that takes pasted pictures and shows them below. */
import { contenteditable, held } from "../plain.js";
import { show } from "../page.js";
import { part, preview, take } from "../taking.js";

show((place) => {
  const editable = contenteditable();
  place.append(editable);
  const shelf = part("div");
  editable.addEventListener("paste", (event) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    take(files, "paste");
    setTimeout(() => files.forEach((file) => preview(file, shelf)), 200);
  });
  return held(editable);
});
