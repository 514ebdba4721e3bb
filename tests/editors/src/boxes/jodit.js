import { Jodit } from "jodit/esm/index.js";
import "jodit/es2021/jodit.min.css";
import { linesOfHtml } from "../lines.js";
import { LABEL, show } from "../page.js";

show((place) => {
  const field = document.createElement("textarea");
  place.append(field);
  const bare = { toolbar: false, statusbar: false, placeholder: LABEL, height: 200 };
  // Without its pauses, in which what is typed fast cannot be undone and done again step by step.
  const settings = { ...bare, defaultTimeout: 0, observer: { timeout: 0 } };
  const jodit = Jodit.make(field, settings);
  return { editable: jodit.editor, model: () => linesOfHtml(jodit.value) };
});
