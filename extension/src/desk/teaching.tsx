/** What was taught on a console's page, to be checked before it is saved for the team. */
import { render } from "preact";
import { dress } from "./dress";
import { TeachingPage } from "./teaching/teaching_page";

dress("teaching_title");
render(<TeachingPage />, document.body);
