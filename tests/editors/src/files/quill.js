/** Quill's own way with pasted pictures: they stand in the text. */
import Quill from "quill";
import "quill/dist/quill.core.css";
import { showQuill } from "../quill.js";
import { take } from "../taking.js";

document.addEventListener("paste", (event) => take(event.clipboardData.files, "paste"));
showQuill(Quill);
