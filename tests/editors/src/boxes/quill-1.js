import Quill from "quill-1/dist/quill.js";
import "quill-1/dist/quill.core.css";
import { showQuill } from "../quill.js";

showQuill(Quill);
