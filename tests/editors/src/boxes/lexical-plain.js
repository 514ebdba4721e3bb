import { registerPlainText } from "@lexical/plain-text";
import { showLexical } from "../lexical.js";

showLexical([], registerPlainText);
