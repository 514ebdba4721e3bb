/** What stands around every page: the top bar, the demo's banner and the menu. */
import { read } from "./data.js";
import { el, picture } from "./dom.js";
import { choose, language, t } from "./language.js";

let summary = null;

/** Draws the frame for an address; the counts come when the service has answered. */
export function frame(url, redraw) {
  draw(url, redraw);
  if (summary) return;
  read("summary").then(
    (answer) => {
      summary = answer;
      draw(new URL(location.href), redraw);
    },
    () => {},
  ); // the page itself says what is wrong
}

function draw(url, redraw) {
  place(
    "top",
    el(
      "header",
      { class: "top" },
      el(
        "a",
        { class: "brand", href: "/demo/orders" },
        picture("shop.svg", "logo"),
        el("span", {}, t("console")),
        el("span", { class: "badge" }, t("demo")),
      ),
      el("span", { class: "shop" }, t("shop")),
      el(
        "button",
        {
          type: "button",
          class: "switch",
          lang: language === "zh" ? "en" : "zh-CN",
          onclick: () => {
            choose(language === "zh" ? "en" : "zh");
            redraw();
          },
        },
        t("switch"),
      ),
    ),
  );
  place("banner", el("p", { class: "banner", role: "note" }, banner()));
  place(
    "menu",
    el(
      "nav",
      { class: "menu", "aria-label": t("menu.label") },
      entry(url, "orders", "/demo/orders"),
      entry(url, "disputes", "/demo/disputes", summary?.disputes_waiting),
      entry(url, "chat", "/demo/chat", summary?.messages_waiting),
    ),
  );
}

function banner() {
  if (!summary) return t("demoOnly");
  if (!summary.source) return t("madeUp");
  const text = t("fromFile", { source: summary.source, orders: summary.orders });
  return summary.moved_days ? `${text} ${t("moved", { days: summary.moved_days })}` : text;
}

function entry(url, key, href, waiting) {
  return el(
    "a",
    { href, "aria-current": url.pathname.startsWith(href) ? "page" : null },
    picture(`menu-${key}.svg`, "icon"),
    el("span", {}, t(`menu.${key}`)),
    waiting
      ? el("span", { class: "waiting", title: t("menu.waiting", { n: waiting }) }, String(waiting))
      : null,
  );
}

/** Puts a part in its place before the page's content, in place of the one that was there. */
function place(name, part) {
  part.dataset.part = name;
  const old = document.querySelector(`[data-part="${name}"]`);
  if (old) old.replaceWith(part);
  else document.querySelector("main").before(part);
}
