/** The search page: notes, orders and reply templates by words, desk/search.html#q=… */
import { render } from "preact";
import { dress } from "./dress";
import { SearchPage } from "./search/search_page";

dress("search_title");
render(<SearchPage />, document.body);
