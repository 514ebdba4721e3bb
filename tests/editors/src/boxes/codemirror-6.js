import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorView, keymap } from "@codemirror/view";
import { LABEL, show } from "../page.js";

show((place) => {
  const label = EditorView.contentAttributes.of({ "aria-label": LABEL });
  const extensions = [history(), keymap.of([...defaultKeymap, ...historyKeymap]), label, EditorView.lineWrapping];
  const view = new EditorView({ extensions, parent: place });
  return { editable: view.contentDOM, model: () => view.state.doc.toString() };
});
