import Squire from "squire-rte";
import { linesOfHtml } from "../lines.js";
import { LABEL, show } from "../page.js";

show((place) => {
  const editable = document.createElement("div");
  editable.setAttribute("aria-label", LABEL);
  place.append(editable);
  const toFragment = (html) => document.createRange().createContextualFragment(html);
  const squire = new Squire(editable, { sanitizeToDOMFragment: toFragment });
  return { editable, model: () => linesOfHtml(squire.getHTML()) };
});
