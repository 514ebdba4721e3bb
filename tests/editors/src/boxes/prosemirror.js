import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import "prosemirror-view/style/prosemirror.css";
import { LABEL, show } from "../page.js";
import { linesOf } from "../prosemirror.js";

const hardBreak = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView());
  return true;
});
const keys = { "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo, "Shift-Enter": hardBreak };

show((place) => {
  const state = EditorState.create({ schema, plugins: [history(), keymap(keys), keymap(baseKeymap)] });
  const view = new EditorView(place, { state, attributes: { "aria-label": LABEL } });
  return { editable: view.dom, model: () => linesOf(view.state.doc) };
});
