import { show } from "../page.js";
import { textarea, inShadow } from "../plain.js";

show((place) => inShadow(place, textarea(), "closed"));
