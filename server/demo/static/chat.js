/** Conversations: /demo/chat/<order no.>. Switching changes the address without a reload, as real consoles do. */
import { amount, buyerCountry, buyerName, itemList, orderLink, read, stateClass, stateText } from "./data.js";
import { el, facts, UNKNOWN } from "./dom.js";
import { moment, shortMoment } from "./format.js";
import { t } from "./language.js";

/** What was written on this page, by order number; it goes with the page. */
const sent = new Map();
const drafts = new Map();
let known = null;

/** Reads the conversations once; gives what is drawn. An order nobody wrote about yet gets an empty conversation. */
export async function load(url) {
  const open = url.pathname.split("/").at(-1);
  known ??= (await read("conversations")).orders;
  if (!known.some((order) => order.order_no === open)) known = [await read(`orders/${open}`), ...known];
  const order = known.find((candidate) => candidate.order_no === open);
  return {
    title: `${order.buyer_name ?? t("chat.unnamed")} · ${t("chat.title")}`,
    draw: (go) => draw(order, go),
    shown,
  };
}

/** Once drawn, the latest message is in view. */
function shown() {
  const log = document.querySelector(".log");
  if (log) log.scrollTop = log.scrollHeight;
}

const messagesOf = (order) => [...(order.messages ?? []), ...(sent.get(order.order_no) ?? [])];

function draw(order, go) {
  return [
    el("h1", { class: "hidden" }, t("chat.title")),
    el("div", { class: "card chat" }, list(order, go), thread(order, go), card(order)),
  ];
}

function list(open, go) {
  return el(
    "nav",
    { class: "conversations", "aria-label": t("chat.list") },
    el("h2", {}, t("chat.list")),
    el(
      "ul",
      {},
      known.map((order) => {
        const latest = messagesOf(order).at(-1);
        const href = `/demo/chat/${order.order_no}`;
        return el(
          "li",
          {},
          el(
            "a",
            {
              href,
              "aria-current": order === open ? "page" : null,
              onclick: (event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab or window, as for any link
                event.preventDefault();
                go(href);
              },
            },
            el(
              "span",
              { class: "who" },
              el("bdi", {}, order.buyer_name ?? t("chat.unnamed")),
              latest && shortMoment(latest.sent_at),
            ),
            el("span", { class: "snippet", dir: "auto" }, latest?.text ?? t("chat.none")),
            latest?.by === "buyer" ? el("span", { class: "chip alarm" }, t("chat.unanswered")) : null,
          ),
        );
      }),
    ),
  );
}

function thread(order, go) {
  const messages = messagesOf(order);
  return el(
    "section",
    { class: "thread", "aria-label": t("chat.messages") },
    el(
      "header",
      {},
      facts(
        [
          [t("field.recipient"), el("bdi", {}, order.buyer_name ?? UNKNOWN)],
          [t("field.buyer_country"), buyerCountry(order)],
        ],
        "line",
      ),
    ),
    el(
      "ol",
      { class: "log", role: "log" },
      messages.length
        ? messages.map((message) => bubble(order, message))
        : el("li", { class: "empty" }, t("chat.none")),
    ),
    composer(order, go),
  );
}

function bubble(order, message) {
  const mine = message.by === "seller";
  return el(
    "li",
    { class: mine ? "message mine" : "message" },
    el(
      "span",
      { class: "from" },
      mine ? t("chat.me") : el("bdi", {}, order.buyer_name ?? t("chat.unnamed")),
      " ",
      moment(message.sent_at),
    ),
    el("p", { dir: "auto", lang: order.language ?? null }, message.text),
  );
}

function composer(order, go) {
  const box = el("textarea", { id: "reply", rows: "5", placeholder: t("chat.placeholder"), dir: "auto" });
  const count = el("span", { class: "muted" });
  const changed = () => {
    drafts.set(order.order_no, box.value);
    count.textContent = t("chat.length", { n: [...box.value].length });
    button.disabled = box.value.trim() === "";
  };
  const button = el(
    "button",
    { type: "button", class: "primary", onclick: () => send(order, box.value, go) },
    t("chat.send"),
  );
  box.value = drafts.get(order.order_no) ?? "";
  box.addEventListener("input", changed);
  changed();
  return el(
    "div",
    { class: "composer" },
    el("label", { for: "reply" }, t("chat.box")),
    box,
    el("div", { class: "row" }, el("span", { class: "muted note" }, t("chat.note")), count, button),
  );
}

function send(order, text, go) {
  const message = { by: "seller", sent_at: `${new Date().toISOString().slice(0, 19)}Z`, text };
  sent.set(order.order_no, [...(sent.get(order.order_no) ?? []), message]);
  drafts.delete(order.order_no);
  go(location.pathname, { stay: true }).then(() => document.getElementById("reply")?.focus());
}

function card(order) {
  return el(
    "aside",
    { class: "order-card", "aria-label": t("chat.card") },
    el("h2", {}, t("chat.card")),
    itemList(order),
    facts([
      [t("field.order_no"), orderLink(order), "strong"],
      [t("field.status"), el("span", { class: stateClass(order) }, stateText(order))],
      [t("field.amount"), amount(order)],
      [t("field.buyer_name"), buyerName(order)],
      ...["ordered_at", "paid_at", "shipped_at", "promised_by", "delivered_at"]
        .filter((name) => order[name])
        .map((name) => [t(`field.${name}`), moment(order[name])]),
      ...["carrier", "tracking_no"]
        .filter((name) => order[name])
        .map((name) => [t(`field.${name}`), order[name]]),
    ]),
  );
}
