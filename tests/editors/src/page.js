/**
 * The page's side of a box: `window.box` = {ready, model(), shown()} and `window.sent` = {clicks, enters}.
 *
 * `model()` is what the editor itself holds and would send, as lines joined by "\n"; `shown()` is what a person sees in the
 * box. `sent` counts the presses of Send and the Enter keys that anything on the page could take for one.
 */
export const LABEL = "消息";

/** Mounts a box: `mount(place)` returns {editable, model, shown?} or promises it. */
export function show(mount) {
  const sent = { clicks: 0, enters: 0 };
  let made = null;
  document.querySelector("#send").addEventListener("click", () => sent.clicks++);
  listen(window, sent);
  const ready = Promise.resolve(mount(document.querySelector("#box"))).then((box) => {
    made = box;
    const view = box.editable.ownerDocument.defaultView;
    if (view !== window) listen(view, sent);
  });
  window.sent = sent;
  window.box = {
    ready,
    model: () => made.model(),
    shown: () => (made.shown ?? (() => shownIn(made.editable)))(),
  };
}

function listen(target, sent) {
  target.addEventListener("keydown", ({ key }) => key === "Enter" && sent.enters++, true);
}

/** The text that is drawn, without the invisible characters by which editors keep a caret in an empty line. */
export function shownIn(editable) {
  const field = ["textarea", "input"].includes(editable.localName);
  const text = field ? editable.value : editable.innerText;
  return text.replaceAll(/[\u200b\ufeff]/g, "").replaceAll("\u00a0", " ").replace(/\n$/, "");
}

/** Resolves when `find` finds something: some editors do not say when they are there. */
export function found(find) {
  return new Promise((resolve) => {
    const look = () => {
      const it = find();
      if (it) resolve(it);
      else requestAnimationFrame(look);
    };
    look();
  });
}
