/** A Lexical editor with its history. `register` gives it its keys and its way to paste. */
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { $createParagraphNode, $getRoot, createEditor } from "lexical";
import { show } from "./page.js";
import { contenteditable } from "./plain.js";

export function showLexical(nodes, register) {
  show((place) => {
    const editable = contenteditable();
    place.append(editable);
    const fail = (error) => {
      throw error;
    };
    const editor = createEditor({ namespace: "box", nodes, onError: fail });
    editor.setRootElement(editable);
    register(editor);
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.update(() => $getRoot().append($createParagraphNode()));
    const blocks = () => $getRoot().getChildren().map((block) => block.getTextContent());
    return { editable, model: () => editor.getEditorState().read(() => blocks().join("\n")) };
  });
}
