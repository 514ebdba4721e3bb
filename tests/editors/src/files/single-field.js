/** A field for one file, and a page that shows it. */
import { held, textarea } from "../plain.js";
import { show } from "../page.js";
import { fileField, part, preview, take } from "../taking.js";

show((place) => {
  const editable = textarea();
  place.append(editable);
  const field = fileField({ accept: ".jpg,.png", multiple: false });
  const shelf = part("div");
  field.addEventListener("change", () => {
    take(field.files, "change");
    shelf.replaceChildren();
    preview(field.files[0], shelf);
  });
  return held(editable);
});
