/** A photo at full size, with its facts: desk/photo.html?id=… */
import { render } from "preact";
import { dress } from "./dress";
import { PhotoPage } from "./photo/photo_page";

dress("photo_title");
render(<PhotoPage id={new URLSearchParams(location.search).get("id") ?? ""} />, document.body);
