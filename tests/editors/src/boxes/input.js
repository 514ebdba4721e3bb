import { LABEL, show } from "../page.js";
import { held } from "../plain.js";

show((place) => {
  const editable = document.createElement("input");
  editable.placeholder = LABEL;
  place.append(editable);
  return held(editable);
});
