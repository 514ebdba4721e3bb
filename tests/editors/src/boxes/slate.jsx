import { useState } from "react";
import { createRoot } from "react-dom/client";
import { createEditor, Node } from "slate";
import { withHistory } from "slate-history";
import { Editable, Slate, withReact } from "slate-react";
import { found, LABEL, show } from "../page.js";

show(async (place) => {
  const editor = withHistory(withReact(createEditor()));
  function Box() {
    const [value] = useState([{ type: "paragraph", children: [{ text: "" }] }]);
    return (
      <Slate editor={editor} initialValue={value}>
        <Editable aria-label={LABEL} />
      </Slate>
    );
  }
  createRoot(place).render(<Box />);
  const editable = await found(() => place.querySelector("[data-slate-editor]"));
  return { editable, model: () => editor.children.map((node) => Node.string(node)).join("\n") };
});
