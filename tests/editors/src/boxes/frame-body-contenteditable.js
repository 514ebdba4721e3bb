import { LABEL, show } from "../page.js";
import { frameIn, held } from "../plain.js";

show(async (place) => {
  const { body } = await frameIn(place);
  body.contentEditable = "true";
  body.setAttribute("aria-label", LABEL);
  body.style.minHeight = "180px";
  return held(body);
});
