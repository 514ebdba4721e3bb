/** A page that takes files and shows nothing of it, as one that sends them to its server first. */
import { held, textarea } from "../plain.js";
import { show } from "../page.js";
import { fileField, take } from "../taking.js";

show((place) => {
  const editable = textarea();
  place.append(editable);
  const field = fileField();
  field.addEventListener("change", () => take(field.files, "change"));
  document.addEventListener("paste", (event) => take(event.clipboardData.files, "paste"));
  return held(editable);
});
