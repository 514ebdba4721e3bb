/** The browser's own file field, in sight; the page reads it when Send is pressed. */
import { held, textarea } from "../plain.js";
import { show } from "../page.js";
import { fileField, take } from "../taking.js";

show((place) => {
  const editable = textarea();
  place.append(editable);
  const field = fileField({ hidden: false });
  field.addEventListener("change", () => take(field.files, "change"));
  return held(editable);
});
