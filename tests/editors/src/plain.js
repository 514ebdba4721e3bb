/** Boxes without a library: what they are made of, and what they hold. */
import { linesIn } from "./lines.js";
import { LABEL } from "./page.js";

export function textarea(document = globalThis.document) {
  const editable = document.createElement("textarea");
  editable.placeholder = LABEL;
  editable.style.width = "95%";
  editable.rows = 9;
  return editable;
}

export function contenteditable(kind = "true", document = globalThis.document) {
  const editable = document.createElement("div");
  editable.setAttribute("contenteditable", kind);
  editable.setAttribute("aria-label", LABEL);
  editable.setAttribute("role", "textbox");
  editable.style.minHeight = "160px";
  return editable;
}

/** What a page reads from such a box when it sends. */
export function held(editable) {
  if ("value" in editable) return { editable, model: () => editable.value };
  const keeps = () => editable.ownerDocument.defaultView.getComputedStyle(editable).whiteSpace.startsWith("pre");
  return { editable, model: () => linesIn(editable, keeps()) };
}

/** Puts a box into a shadow root of its own. */
export function inShadow(place, editable, mode) {
  const host = document.createElement("div");
  host.className = "shadow";
  host.attachShadow({ mode }).append(editable);
  place.append(host);
  return held(editable);
}

/** An empty frame of the page's own origin; resolves to its document. */
export function frameIn(place) {
  const frame = document.createElement("iframe");
  frame.title = LABEL;
  return new Promise((resolve) => {
    frame.addEventListener("load", () => resolve(frame.contentDocument), { once: true });
    frame.src = "/editors/empty.html";
    place.append(frame);
  });
}

/** A box in a frame of another origin, which tells what it holds by messages: frames/`name`.js. */
export function acrossOrigins(place, name) {
  const frame = document.createElement("iframe");
  frame.title = LABEL;
  let told = { model: "", shown: "" };
  const ready = new Promise((resolve) => {
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow) return;
      if (data.enter) window.sent.enters++;
      else told = data;
      resolve({ editable: frame, model: () => told.model, shown: () => told.shown });
    });
  });
  frame.src = `https://gsp.aliexpress.com${location.port && `:${location.port}`}/editors/${name}.html`;
  place.append(frame);
  return ready;
}
