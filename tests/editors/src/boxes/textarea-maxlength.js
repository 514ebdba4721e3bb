import { show } from "../page.js";
import { textarea } from "../plain.js";

/** The page's own copy of the text, which it counts and would send. */
show((place) => {
  const editable = textarea();
  editable.maxLength = 500;
  const counter = document.createElement("output");
  let text = "";
  const count = () => {
    text = editable.value;
    counter.textContent = `${text.length}/${editable.maxLength}`;
  };
  editable.addEventListener("input", count);
  count();
  place.append(editable, counter);
  return { editable, model: () => text };
});
