import { show } from "../page.js";
import { contenteditable, held } from "../plain.js";

show((place) => {
  const editable = contenteditable();
  place.append(editable);
  return held(editable);
});
