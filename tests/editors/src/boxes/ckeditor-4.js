import { linesOfHtml } from "../lines.js";
import { show } from "../page.js";

/** It writes its own scripts and styles into the page, so it is loaded as it comes: dist/ckeditor-4. */
show(async (place) => {
  window.CKEDITOR_BASEPATH = "/editors/ckeditor-4/";
  await new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = "/editors/ckeditor-4/ckeditor.js";
    script.addEventListener("load", resolve);
    document.head.append(script);
  });
  const box = document.createElement("div");
  place.append(box);
  const settings = {
    language: "en",
    customConfig: "",
    stylesSet: false,
    versionCheck: false,
    removePlugins: "elementspath,resize,scayt,wsc,tabletools,tableselection,uploadimage",
    resize_enabled: false,
    height: 190,
  };
  const editor = window.CKEDITOR.appendTo(box, settings);
  await new Promise((resolve) => editor.on("instanceReady", resolve));
  return { editable: editor.editable().$, model: () => linesOfHtml(editor.getData()) };
});
