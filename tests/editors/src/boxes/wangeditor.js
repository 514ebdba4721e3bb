import { createEditor } from "@wangeditor/editor";
import "@wangeditor/editor/dist/css/style.css";
import { found, LABEL, show } from "../page.js";

show(async (place) => {
  const box = document.createElement("div");
  box.style.height = "200px";
  place.append(box);
  const editor = createEditor({ selector: box, config: { placeholder: LABEL }, mode: "simple" });
  const editable = await found(() => box.querySelector("[data-slate-editor]"));
  return { editable, model: () => editor.getText() };
});
