import { Editor, EditorState } from "draft-js";
import "draft-js/dist/Draft.css";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { found, LABEL, show } from "../page.js";

show(async (place) => {
  let held = EditorState.createEmpty();
  function Box() {
    const [state, setState] = useState(held);
    held = state;
    return <Editor editorState={state} onChange={setState} ariaLabel={LABEL} />;
  }
  createRoot(place).render(<Box />);
  const editable = await found(() => place.querySelector("[contenteditable]"));
  return { editable, model: () => held.getCurrentContent().getPlainText("\n") };
});
