/** The order list: /demo/orders?state=…&q=…&page=… */
import {
  amount,
  buyerCountry,
  buyerName,
  chatLink,
  disputeChip,
  itemList,
  orderLink,
  read,
  stateClass,
  stateText,
  tabs,
} from "./data.js";
import { el, facts, UNKNOWN } from "./dom.js";
import { moment } from "./format.js";
import { t } from "./language.js";

const STATES = ["", "unpaid", "to_ship", "shipped", "delivered", "completed", "closed", "other", "dispute"];
/** Filters that are there only when something is in them: an order file names no disputes. */
const RARE = ["other", "dispute"];

/** Reads what the address asks for; gives what is drawn. */
export async function load(url) {
  const asked = {
    state: url.searchParams.get("state") ?? "",
    q: url.searchParams.get("q") ?? "",
    page: url.searchParams.get("page") ?? "1",
  };
  const found = await read(`orders?${new URLSearchParams(asked)}`);
  return { title: t("orders.title"), draw: (go) => draw(found, asked, go) };
}

const address = (asked) => {
  const parts = Object.entries(asked).filter(
    ([name, value]) => value && !(name === "page" && String(value) === "1"),
  );
  return parts.length ? `/demo/orders?${new URLSearchParams(parts)}` : "/demo/orders";
};

function draw(found, asked, go) {
  const shown = STATES.filter(
    (state) => found.counts[state] > 0 || state === asked.state || !RARE.includes(state),
  );
  const entries = shown.map((state) => [
    state,
    t(`tab.${state || "all"}`),
    found.counts[state],
    address({ ...asked, state, page: 1 }),
  ]);
  return [
    el("header", { class: "head" }, el("h1", {}, t("orders.title")), search(asked, go)),
    el(
      "div",
      { class: "card" },
      tabs(t("orders.tabs"), entries, asked.state, (state) => go(address({ ...asked, state, page: 1 }))),
      table(found.orders),
      found.orders.length ? null : el("p", { class: "empty" }, t("orders.none")),
      pager(found, asked, go),
    ),
  ];
}

function search(asked, go) {
  const box = el("input", {
    type: "search",
    value: asked.q,
    placeholder: t("orders.search"),
    "aria-label": t("orders.search"),
  });
  const find = () => go(address({ ...asked, q: box.value.trim(), page: 1 }));
  box.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && find());
  return el(
    "div",
    { class: "search", role: "search" },
    box,
    el("button", { type: "button", onclick: find }, t("orders.find")),
    asked.q &&
      el(
        "button",
        { type: "button", onclick: () => go(address({ ...asked, q: "", page: 1 })) },
        t("orders.clear"),
      ),
  );
}

function table(orders) {
  const columns = ["item", "amount", "status", "times", "logistics", "actions"];
  return el(
    "table",
    { class: "records orders" },
    el("caption", {}, t("orders.title")),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        columns.map((column) => el("th", { scope: "col", class: `col-${column}` }, t(`orders.${column}`))),
      ),
    ),
    orders.map((order) => el("tbody", {}, headRow(order, columns.length), factsRow(order))),
  );
}

/** The line above an order's facts: which order, when, whose. */
function headRow(order, width) {
  return el(
    "tr",
    { class: "record-head" },
    el(
      "td",
      { colspan: String(width) },
      facts(
        [
          [t("field.order_no"), orderLink(order), "strong"],
          [t("field.ordered_at"), moment(order.ordered_at)],
          [t("field.buyer_name"), buyerName(order), "buyer"],
          [t("field.buyer_country"), buyerCountry(order)],
          order.buyer_region && [t("field.buyer_region"), order.buyer_region, "optional"],
        ],
        "line",
      ),
    ),
  );
}

function factsRow(order) {
  const times = ["paid_at", "shipped_at", "promised_by", "delivered_at"].filter((name) => order[name]);
  const parcel = ["carrier", "tracking_no"].filter((name) => order[name]);
  return el(
    "tr",
    {},
    el("td", {}, itemList(order)),
    el("td", { class: "number" }, amount(order)),
    el("td", {}, el("span", { class: stateClass(order) }, stateText(order)), disputeChip(order)),
    el(
      "td",
      {},
      times.length
        ? facts(
            times.map((name) => [t(`field.${name}`), moment(order[name])]),
            "stack",
          )
        : UNKNOWN,
    ),
    el(
      "td",
      {},
      parcel.length
        ? facts(
            parcel.map((name) => [t(`field.${name}`), order[name]]),
            "stack wide",
          )
        : UNKNOWN,
    ),
    el("td", { class: "actions" }, orderLink(order, t("orders.detail")), chatLink(order)),
  );
}

function pager(found, asked, go) {
  const step = (key, page) =>
    el(
      "button",
      {
        type: "button",
        disabled: page < 1 || page > found.pages,
        onclick: () => go(address({ ...asked, page })),
      },
      t(`orders.${key}`),
    );
  return el(
    "nav",
    { class: "pager", "aria-label": t("orders.pages") },
    step("previous", found.page - 1),
    el("span", {}, t("orders.page", { page: found.page, pages: found.pages })),
    step("next", found.page + 1),
    el("span", { class: "muted" }, t("orders.total", { n: found.total })),
  );
}
