import { show } from "../page.js";
import { frameIn, held } from "../plain.js";

show(async (place) => {
  const inside = await frameIn(place);
  inside.designMode = "on";
  inside.body.style.minHeight = "180px";
  return held(inside.body);
});
