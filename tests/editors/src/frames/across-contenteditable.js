import { tell } from "../across.js";
import { contenteditable, held } from "../plain.js";

tell(held(contenteditable()));
