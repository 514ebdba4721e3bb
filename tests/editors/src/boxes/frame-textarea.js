import { show } from "../page.js";
import { textarea, frameIn, held } from "../plain.js";

show(async (place) => {
  const inside = await frameIn(place);
  const editable = textarea(inside);
  inside.body.append(editable);
  return held(editable);
});
