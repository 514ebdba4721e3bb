/** The console's table of contents: which page stands at which address, and how one gives way to the next. */
import * as chat from "./chat.js";
import * as disputes from "./disputes.js";
import { el } from "./dom.js";
import { frame } from "./frame.js";
import { t } from "./language.js";
import * as order from "./order.js";
import * as orders from "./orders.js";

const PAGES = [
  [/^\/demo\/orders\/?$/, orders],
  [/^\/demo\/orders\/[^/]+$/, order],
  [/^\/demo\/disputes\/?$/, disputes],
  [/^\/demo\/chat\/[^/]+$/, chat],
];

let latest = 0;

/** Goes to another address of the same page. The address and the content change together, never one before the other. */
async function go(address, { stay = false } = {}) {
  const url = new URL(address, location.href);
  await show(url, () => !stay && history.pushState(null, "", url));
  if (!stay) window.scrollTo(0, 0);
}

async function show(url, arrive = () => {}) {
  const turn = ++latest;
  const page = PAGES.find(([pattern]) => pattern.test(url.pathname))?.[1] ?? orders;
  let drawn;
  try {
    drawn = await page.load(url);
  } catch (error) {
    drawn = { title: t("failed"), draw: () => failure(error) };
  }
  if (turn !== latest) return; // somebody has gone elsewhere meanwhile
  arrive();
  document.title = `${drawn.title} · ${t("demo")}`;
  document.documentElement.lang = t("lang");
  const content = el("main", {}, drawn.draw(go));
  document.querySelector("main").replaceWith(content);
  drawn.shown?.();
  frame(url, redraw);
}

const redraw = () => show(new URL(location.href));

const failure = (error) =>
  el(
    "div",
    { class: "card failure", role: "alert" },
    el("h1", {}, t("failed")),
    el("p", {}, error.message),
    el("button", { type: "button", class: "primary", onclick: redraw }, t("retry")),
  );

addEventListener("popstate", redraw);
frame(new URL(location.href), redraw);
redraw();
