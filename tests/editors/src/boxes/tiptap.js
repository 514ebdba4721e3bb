import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { LABEL, show } from "../page.js";
import { linesOf } from "../prosemirror.js";

show((place) => {
  const attributes = { "aria-label": LABEL };
  const editor = new Editor({ element: place, extensions: [StarterKit], editorProps: { attributes } });
  return { editable: editor.view.dom, model: () => linesOf(editor.state.doc) };
});
