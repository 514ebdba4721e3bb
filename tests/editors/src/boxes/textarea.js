import { show } from "../page.js";
import { held, textarea } from "../plain.js";

show((place) => {
  const editable = textarea();
  place.append(editable);
  return held(editable);
});
