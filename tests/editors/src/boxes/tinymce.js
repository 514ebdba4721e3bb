import { showTinymce } from "../tinymce.js";

showTinymce({});
