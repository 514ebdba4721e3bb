import { show } from "../page.js";
import { contenteditable, inShadow } from "../plain.js";

show((place) => inShadow(place, contenteditable(), "open"));
