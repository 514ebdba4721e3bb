/** The dispute list: /demo/disputes?state=… */
import {
  amount,
  buyerCountry,
  buyerName,
  chatLink,
  itemList,
  orderLink,
  read,
  stateClass,
  stateText,
  tabs,
} from "./data.js";
import { el, facts } from "./dom.js";
import { moment, money, span } from "./format.js";
import { t } from "./language.js";

const STATES = ["waiting_seller", "waiting_buyer", "returning", "platform", "finished"];

/** Reads all disputes; gives what is drawn. */
export async function load(url) {
  const { orders } = await read("disputes");
  const state = url.searchParams.get("state") ?? "";
  return { title: t("disputes.title"), draw: (go) => draw(orders, state, go) };
}

const address = (state) => (state ? `/demo/disputes?state=${state}` : "/demo/disputes");

function draw(orders, current, go) {
  const count = (state) => orders.filter((order) => !state || order.case.state === state).length;
  const entries = ["", ...STATES].map((state) => [
    state,
    state ? t(`case.${state}`) : t("disputes.all"),
    count(state),
    address(state),
  ]);
  const shown = orders.filter((order) => !current || order.case.state === current);
  return [
    el("header", { class: "head" }, el("h1", {}, t("disputes.title"))),
    el(
      "div",
      { class: "card" },
      tabs(t("disputes.tabs"), entries, current, (state) => go(address(state))),
      table(shown),
      shown.length ? null : el("p", { class: "empty" }, t(orders.length ? "disputes.none" : "disputes.file")),
    ),
  ];
}

function table(orders) {
  const columns = [
    ["item", t("orders.item")],
    ["request", t("disputes.request")],
    ["deadline", t("disputes.deadline")],
    ["order", t("order.summary")],
    ["actions", t("orders.actions")],
  ];
  return el(
    "table",
    { class: "records disputes" },
    el("caption", {}, t("disputes.title")),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        columns.map(([key, text]) => el("th", { scope: "col", class: `col-${key}` }, text)),
      ),
    ),
    orders.map((order) => el("tbody", {}, headRow(order, columns.length), factsRow(order))),
  );
}

function headRow(order, width) {
  return el(
    "tr",
    { class: "record-head" },
    el(
      "td",
      { colspan: String(width) },
      facts(
        [
          [t("field.case_no"), order.case.case_no, "strong"],
          [t("field.order_no"), orderLink(order)],
          [t("field.opened_at"), moment(order.case.opened_at)],
          [t("field.buyer_name"), buyerName(order), "buyer"],
          [t("field.buyer_country"), buyerCountry(order)],
        ],
        "line",
      ),
    ),
  );
}

function factsRow(order) {
  const { cause, amount: asked, currency } = order.case;
  const times = ["shipped_at", "promised_by", "delivered_at"].filter((name) => order[name]);
  return el(
    "tr",
    {},
    el("td", {}, itemList(order)),
    el(
      "td",
      {},
      facts(
        [
          [t("field.cause"), t(`cause.${cause}`)],
          [t("field.asked"), money(asked, currency)],
        ],
        "stack over",
      ),
    ),
    el("td", {}, facts([[t("field.case_status"), caseState(order)], deadline(order)], "stack over")),
    el(
      "td",
      {},
      facts(
        [
          [t("field.status"), el("span", { class: stateClass(order) }, stateText(order))],
          [t("field.amount"), amount(order)],
          ...times.map((name) => [t(`field.${name}`), moment(order[name])]),
          order.tracking_no && [t("field.tracking_no"), order.tracking_no],
        ],
        "stack",
      ),
    ),
    el("td", { class: "actions" }, orderLink(order, t("orders.detail")), chatLink(order)),
  );
}

const caseState = (order) =>
  el("span", { class: `state case-${order.case.state}` }, t(`case.${order.case.state}`));

/** Until when an answer is due, as the platform sets it; nothing where the seller has nothing to do. */
function deadline({ case: { state, respond_by } }) {
  if (state !== "waiting_seller" || !respond_by)
    return [t("disputes.deadline"), el("span", { class: "muted" }, t("disputes.noDeadline"))];
  const left = new Date(respond_by).getTime() - Date.now();
  const words = t(left < 0 ? "disputes.over" : "disputes.left", { time: span(left) });
  return [
    t("field.respond_by"),
    [moment(respond_by), el("small", { class: left < 86_400_000 ? "alarm" : "muted" }, words)],
  ];
}

/** A dispute's facts on its order's page. */
export const disputeFacts = (order) =>
  facts(
    [
      [t("field.case_no"), order.case.case_no],
      [t("field.case_status"), caseState(order)],
      [t("field.cause"), t(`cause.${order.case.cause}`)],
      [t("field.asked"), money(order.case.amount, order.case.currency)],
      [t("field.opened_at"), moment(order.case.opened_at)],
      deadline(order),
    ],
    "facts two",
  );
