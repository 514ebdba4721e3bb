import { tell } from "../across.js";
import { held, textarea } from "../plain.js";

tell(held(textarea()));
