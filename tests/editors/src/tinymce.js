/** TinyMCE, bundled: what it would load by itself comes along. */
import tinymce from "tinymce";
import "tinymce/icons/default";
import "tinymce/models/dom";
import "tinymce/skins/content/default/content.js";
import "tinymce/skins/ui/oxide/content.js";
import "tinymce/skins/ui/oxide/skin.js";
import "tinymce/themes/silver";
import { linesOfHtml } from "./lines.js";
import { show } from "./page.js";

export function showTinymce(settings) {
  show(async (place) => {
    const target = document.createElement("div");
    place.append(target);
    const bare = { toolbar: false, menubar: false, statusbar: false, license_key: "gpl", promotion: false };
    const [editor] = await tinymce.init({ target, ...bare, height: 200, ...settings });
    return { editable: editor.getBody(), model: () => linesOfHtml(editor.getContent()) };
  });
}
