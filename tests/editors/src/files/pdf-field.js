/** A field for documents, and nothing that takes pictures. */
import { held, textarea } from "../plain.js";
import { show } from "../page.js";
import { fileField, take } from "../taking.js";

show((place) => {
  const editable = textarea();
  place.append(editable);
  const field = fileField({ accept: ".pdf,application/pdf" });
  field.addEventListener("change", () => take(field.files, "change"));
  return held(editable);
});
