import { Jodit } from "jodit/esm/index.js";
import "jodit/es2021/jodit.min.css";
import { linesOfHtml } from "../lines.js";
import { LABEL, show } from "../page.js";

show((place) => {
  const field = document.createElement("textarea");
  place.append(field);
  const bare = { toolbar: false, statusbar: false, showPlaceholder: true, placeholder: LABEL, height: 200 };
  const jodit = Jodit.make(field, bare);
  return { editable: jodit.editor, model: () => linesOfHtml(jodit.value) };
});
