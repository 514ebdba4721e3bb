import { showTinymce } from "../tinymce.js";
import "tinymce/skins/ui/oxide/content.inline.js";

showTinymce({ inline: true });
