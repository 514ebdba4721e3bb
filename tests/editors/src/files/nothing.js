/** A page that takes no pictures here. Elsewhere it has a field for the shop's own picture, and the buyer's come in. */
import { held, textarea } from "../plain.js";
import { show } from "../page.js";
import { take } from "../taking.js";

show((place) => {
  const editable = textarea();
  place.append(editable);
  const shop = document.createElement("input");
  Object.assign(shop, { type: "file", accept: "image/*", multiple: true });
  shop.addEventListener("change", () => take(shop.files, "the shop's picture"));
  document.querySelector("aside").append(shop);
  editable.addEventListener("paste", () => {
    const face = document.createElement("img");
    face.src = "/editors/ckeditor-4/plugins/icons.png";
    face.width = face.height = 32;
    document.querySelector("section").prepend(face);
  });
  return held(editable);
});
