import { show } from "../page.js";
import { acrossOrigins } from "../plain.js";

show((place) => acrossOrigins(place, "across-contenteditable"));
