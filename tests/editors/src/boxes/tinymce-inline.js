import "tinymce/skins/ui/oxide/content.inline.js";
import { showTinymce } from "../tinymce.js";

showTinymce({ inline: true });
