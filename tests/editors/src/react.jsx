/** A field whose text is React's state, which is what the page would send. */
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { found, LABEL, show } from "./page.js";

export function showReact(Field) {
  show(async (place) => {
    let held = "";
    function Box() {
      const [text, setText] = useState("");
      held = text;
      return <Field text={text} setText={setText} label={LABEL} />;
    }
    createRoot(place).render(<Box />);
    // Components that grow with their text measure it with a second field, which nobody sees.
    const editable = await found(() => place.querySelector("textarea:not([aria-hidden], [data-fake])"));
    return { editable, model: () => held };
  });
}
