/** Which language the console itself speaks; buyers speak their own. */
import { strings } from "./strings.js";

const KEY = "orderside-demo-language";

/** `zh` or `en`: what was chosen in the top bar, else what the browser prefers. */
export let language = chosen() ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

function chosen() {
  try {
    const kept = localStorage.getItem(KEY);
    return kept in strings ? kept : null;
  } catch {
    return null; // storage is switched off: the choice lasts until the next page
  }
}

/** Takes another language from now on; the caller draws the page again. */
export function choose(wanted) {
  language = wanted;
  try {
    localStorage.setItem(KEY, wanted);
  } catch {
    // see chosen()
  }
}

/** The text of a key such as `orders.title`, with `{name}` filled in. */
export function t(key, values = {}) {
  const text = key.split(".").reduce((part, name) => part?.[name], strings[language]) ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Whether there is a text of this key. */
export const has = (key) => t(key) !== key;
