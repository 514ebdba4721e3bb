/** The options page: connect this browser, see what waits in it. */
import { render } from "preact";
import { dress } from "./dress";
import { OptionsPage } from "./options/options_page";

dress("options_title");
render(<OptionsPage />, document.body);
