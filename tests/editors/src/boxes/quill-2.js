import Quill from "quill";
import "quill/dist/quill.core.css";
import { showQuill } from "../quill.js";

showQuill(Quill);
