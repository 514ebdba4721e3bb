/** A place of our own in somebody else's page: a closed shadow root that neither gets nor gives styles and keys. */
import { type ComponentChild, render } from "preact";
import { isHeld } from "./held";
import { isChinese } from "./text";
import { isDark } from "./theme";

export interface Place {
  host: HTMLElement;
  show(content: ComponentChild): void;
  /** Light or dark after what surrounds the host now. */
  dress(): void;
  /** Puts the keyboard's focus on the first element of ours that matches. */
  focus(selector: string): void;
}

/** Events that would tell the page what happens inside, or set off its shortcuts, drop zones and outside-clicks. */
const OURS = [
  "beforeinput",
  "input",
  "paste",
  "copy",
  "cut",
  "compositionstart",
  "compositionupdate",
  "compositionend",
  "focusin",
  "focusout",
  "click",
  "dblclick",
  "auxclick",
  "contextmenu",
  "mousedown",
  "mouseup",
  "pointerdown",
  "pointerup",
  "dragenter",
  "dragover",
  "dragleave",
  "drop",
  "selectstart",
];
const KEYS = ["keydown", "keyup", "keypress"] as const;

export function makePlace(document: Document, name: string, css: string, signal: AbortSignal): Place {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = css;
  const body = document.createElement("div");
  body.className = "os";
  body.lang = isChinese() ? "zh-CN" : "en";
  root.append(style, body);
  for (const type of OURS) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  keepKeys(host, root, signal);
  signal.addEventListener("abort", () => {
    render(null, body);
    host.remove();
  });
  return {
    host,
    show: (content) => render(content, body),
    dress: () => {
      // The page's colour is its body's, also for a host outside of it.
      const outside = host.parentElement === document.documentElement;
      body.dataset.theme = isDark(outside ? document.body : host.parentElement) ? "dark" : "light";
    },
    focus: (selector) => root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true }),
  };
}

/** Roots of ours by their hosts: what the page's window sees as the target of a key pressed inside. */
const roots = new Map<EventTarget, ShadowRoot>();

function keepKeys(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  if (roots.size === 0) for (const type of KEYS) view?.addEventListener(type, keepKey, { capture: true });
  roots.set(host, root);
  signal.addEventListener("abort", () => {
    roots.delete(host);
    if (roots.size === 0)
      for (const type of KEYS) view?.removeEventListener(type, keepKey, { capture: true });
  });
}

/**
 * Keys typed inside reach us only. The page's listeners on document come after the window's, so the event is
 * stopped here and a copy that stays inside the root is sent to the focused element. Typing is the browser's own
 * default act and goes on; when our side prevents the copy, the original is prevented too.
 */
function keepKey(event: KeyboardEvent): void {
  if (isHeld(event)) {
    event.stopImmediatePropagation();
    event.preventDefault();
    return;
  }
  const root = event.target && roots.get(event.target);
  if (!root) return;
  event.stopImmediatePropagation();
  // A key that the page makes up is nobody's.
  if (!event.isTrusted) return;
  const { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  // A plain event that carries the key: Firefox lets every KeyboardEvent out of the root, whatever it is told.
  const copy = Object.assign(new Event(event.type, { bubbles: true, cancelable: true }), {
    ...{ key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey },
  });
  if (root.activeElement && !root.activeElement.dispatchEvent(copy)) event.preventDefault();
}
