/** One order: /demo/orders/<order no.> */
import {
  amount,
  buyerCountry,
  buyerName,
  chatLink,
  disputeChip,
  itemList,
  read,
  stateClass,
  stateText,
} from "./data.js";
import { disputeFacts } from "./disputes.js";
import { el, facts, UNKNOWN } from "./dom.js";
import { moment, money, shortMoment } from "./format.js";
import { t } from "./language.js";

const STEPS = ["unpaid", "to_ship", "shipped", "delivered", "completed"];
const STEP_TIMES = { unpaid: "paid_at", to_ship: "shipped_at", delivered: "delivered_at" };

/** Reads the order the address names; gives what is drawn. */
export async function load(url) {
  const order = await read(`orders/${url.pathname.split("/").at(-1)}`);
  return { title: `${t("order.title")} ${order.order_no}`, draw: () => draw(order) };
}

function draw(order) {
  return [
    el(
      "header",
      { class: "head" },
      el("h1", {}, t("order.title")),
      el("nav", { class: "crumbs" }, el("a", { href: "/demo/orders" }, `← ${t("order.back")}`)),
    ),
    el(
      "div",
      { class: "detail" },
      el(
        "div",
        { class: "main-column" },
        summary(order),
        order.case ? section("dispute", disputeFacts(order)) : null,
        el(
          "div",
          { class: "pair" },
          section("buyer", buyer(order), chatLink(order)),
          section("logistics", logistics(order)),
        ),
        section("items", itemList(order), sums(order)),
      ),
      el("aside", { "aria-label": t("order.record") }, section("record", record(order))),
    ),
  ];
}

const section = (key, ...content) =>
  el("section", { class: "card block" }, el("h2", {}, t(`order.${key}`)), ...content);

/** What the order is and where it stands; the first thing on the page. */
function summary(order) {
  return el(
    "section",
    { class: "card block summary" },
    el("h2", {}, t("order.summary")),
    facts(
      [
        [t("field.order_no"), order.order_no, "strong"],
        [t("field.status"), [el("span", { class: stateClass(order) }, stateText(order)), disputeChip(order)]],
        [t("field.amount"), amount(order)],
        [t("field.ordered_at"), moment(order.ordered_at)],
        order.status_word && [t("field.status_word"), order.status_word],
      ],
      "line",
    ),
    STEPS.includes(order.state) ? progress(order) : null,
  );
}

function progress(order) {
  const at = STEPS.indexOf(order.state);
  return el(
    "ol",
    { class: "steps", "aria-label": t("order.progress") },
    STEPS.map((step, index) =>
      el(
        "li",
        {
          class: index < at || order.state === "completed" ? "done" : null,
          "aria-current": index === at ? "step" : null,
        },
        el("span", {}, t(`order.steps.${step}`)),
        order[STEP_TIMES[step]]
          ? el("small", {}, shortMoment(order[STEP_TIMES[step]]))
          : el("small", {}, " "),
      ),
    ),
  );
}

const buyer = (order) =>
  facts([
    [t("field.buyer_name"), buyerName(order)],
    [t("field.buyer_country"), buyerCountry(order)],
    order.buyer_region && [t("field.buyer_region"), order.buyer_region],
  ]);

const logistics = (order) =>
  facts([
    [t("field.carrier"), order.carrier ?? UNKNOWN],
    [t("field.tracking_no"), order.tracking_no ?? UNKNOWN],
    ...["paid_at", "shipped_at", "promised_by", "delivered_at"].map((name) => [
      t(`field.${name}`),
      moment(order[name]),
    ]),
  ]);

const sums = (order) =>
  facts(
    [
      [t("field.price"), money(order.price, order.currency)],
      [t("field.freight"), money(order.freight, order.currency)],
      [t("field.amount"), amount(order), "strong"],
    ],
    "sums",
  );

/** What happened, the latest first. */
function record(order) {
  const happened = [
    ...["ordered_at", "paid_at", "shipped_at", "delivered_at"].map((name) => [
      order[name],
      t(`order.events.${name}`),
    ]),
    [order.case?.opened_at, t("order.events.dispute")],
  ].filter(([at]) => at);
  happened.sort(([one], [other]) => other.localeCompare(one));
  return el(
    "ol",
    { class: "record" },
    happened.map(([at, what]) => el("li", {}, el("span", {}, what), moment(at))),
  );
}
