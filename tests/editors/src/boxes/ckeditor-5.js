import { ClassicEditor } from "@ckeditor/ckeditor5-editor-classic";
import { Essentials } from "@ckeditor/ckeditor5-essentials";
import { Paragraph } from "@ckeditor/ckeditor5-paragraph";
import "@ckeditor/ckeditor5-ui/dist/index.css";
import { LABEL, show } from "../page.js";

/** Its model, which is a tree of its own and no HTML: blocks, texts and soft breaks. */
function linesOf(root) {
  const textOf = (node) => node.data ?? (node.is("element", "softBreak") ? "\n" : [...node.getChildren()].map(textOf).join(""));
  return [...root.getChildren()].map(textOf).join("\n");
}

show(async (place) => {
  const box = document.createElement("div");
  place.append(box);
  const settings = { licenseKey: "GPL", plugins: [Essentials, Paragraph], placeholder: LABEL };
  const editor = await ClassicEditor.create(box, settings);
  return { editable: editor.editing.view.getDomRoot(), model: () => linesOf(editor.model.document.getRoot()) };
});
