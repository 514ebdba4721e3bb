/** What the service says, and what pages have in common of an order. */
import { el, picture, UNKNOWN } from "./dom.js";
import { facts } from "./dom.js";
import { country, money } from "./format.js";
import { has, t } from "./language.js";

/** Reads one of the console's own addresses. Throws an Error whose message can be shown. */
export async function read(path) {
  let answer;
  try {
    answer = await fetch(`/demo/data/${path}`);
  } catch {
    throw new Error(t("away"));
  }
  if (answer.ok) return answer.json();
  const body = await answer.json().catch(() => null);
  throw new Error(body?.error?.message ?? t("away"));
}

/** The state in words: the console's own, or the file's word when it is none of them. */
export function stateText(order) {
  if (order.state !== "other") return t(`state.${order.state}`);
  const key = `word.${order.status_word}`;
  return has(key) ? t(key) : (order.status_word ?? UNKNOWN);
}

export const buyerName = (order) =>
  el("bdi", { class: "name", title: order.buyer_name ?? null }, order.buyer_name ?? UNKNOWN);

export const buyerCountry = (order) => country(order.buyer_country);

export const amount = (order) => money(order.amount, order.currency);

/** The items with their pictures; each value has its label, which only screen readers and readers of pages need. */
export function itemList(order) {
  if (!order.items?.length)
    return el(
      "div",
      { class: "item" },
      picture("unknown.svg", "thumbnail"),
      el("span", { class: "muted" }, UNKNOWN),
    );
  return el(
    "ul",
    { class: "items" },
    order.items.map((item) =>
      el(
        "li",
        { class: "item" },
        picture(item.picture ?? "unknown.svg", "thumbnail"),
        facts(
          [
            [t("field.title"), item.title, "title"],
            item.sku && [t("field.sku"), item.sku, "sku"],
            item.quantity && [t("field.quantity"), String(item.quantity), "quantity"],
          ],
          "item-facts",
        ),
      ),
    ),
  );
}

export const orderLink = (order, ...children) =>
  el("a", { href: `/demo/orders/${order.order_no}` }, ...(children.length ? children : [order.order_no]));

export const chatLink = (order) => el("a", { href: `/demo/chat/${order.order_no}` }, t("orders.contact"));

/** The chip beside an order's state when it has a dispute. */
export function disputeChip(order) {
  if (!order.case) return null;
  const open = order.case.state !== "finished";
  return el(
    "span",
    { class: open ? "chip alarm" : "chip" },
    t(open ? "orders.disputing" : "orders.disputed"),
  );
}

/** Whether the seller is expected to do something: then the state stands out. */
export const stateClass = (order) => `state state-${order.state}`;

/** A row of filters as links; `change` is called instead of following them. */
export function tabs(label, entries, current, change) {
  return el(
    "nav",
    { class: "tabs", "aria-label": label },
    entries.map(([key, text, count, href]) =>
      el(
        "a",
        {
          href,
          "aria-current": key === current ? "page" : null,
          onclick: (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab or window, as for any link
            event.preventDefault();
            change(key);
          },
        },
        text,
        el("span", { class: "count" }, String(count)),
      ),
    ),
  );
}
