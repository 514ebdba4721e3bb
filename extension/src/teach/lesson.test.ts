// @vitest-environment happy-dom
import { expect, it } from "vitest";
import type { PageKind } from "../marketplaces/define";
import { beginLesson, type FieldName, type Lesson, readAs, taughtIn } from "./lesson";
import { pointedAt } from "./pointing";

const URL_ = new URL("https://erp.example/orders/list");

function page(html: string, kind: PageKind = "order_list", url = URL_): Lesson {
  document.body.innerHTML = html;
  return beginLesson(url, "other", kind);
}

function point(lesson: Lesson, name: FieldName, css: string): Lesson | string {
  const element = document.querySelector(css);
  if (!element) throw new Error(`nothing at ${css}`);
  const pointed = pointedAt(lesson, name, element, URL_);
  return "why" in pointed ? pointed.why : pointed.lesson;
}

function taught(lesson: Lesson, name: FieldName, css: string): Lesson {
  const then = point(lesson, name, css);
  if (typeof then === "string") throw new Error(`${name}: ${then}`);
  return then;
}

const read = (lesson: Lesson) => readAs(lesson, document, URL_)?.orders.map(({ observed }) => observed);

const ALIKE = ["A-1001|Anna|Paid|Mon", "A-1002|Ben|Packed|Tue"]
  .map((row) => row.split("|"))
  .map(
    ([number, buyer, state, day]) =>
      `<li><p>Ref: <b>${number}</b></p><p class="cell-text">${day}</p><p class="cell-text">${buyer}</p><p class="cell-text">${state}</p></li>`,
  )
  .join("");

it("finds the box again when it says another buyer's name, and keeps none", () => {
  let lesson = page(
    `<div><p>Order: <b>PO-211-12345678</b></p><p>Buyer: <i>Anna K.</i></p>
    <textarea class="reply-box" placeholder="Reply to Anna K."></textarea></div>`,
    "chat",
  );
  lesson = taught(lesson, "message_box", "textarea");
  lesson = taught(lesson, "order_no", "b");
  lesson = taught(lesson, "buyer_name", "i");
  expect(taughtIn(lesson)?.page.fields.message_box?.labels).toEqual(["Reply to"]);
  expect(JSON.stringify(taughtIn(lesson))).not.toContain("Anna");
});

it("says so where nothing tells a value from its like, and learns nothing wrong", () => {
  const lesson = taught(page(`<ul>${ALIKE}</ul>`), "order_no", "b");
  expect(point(lesson, "status_text", "li p:nth-child(4)")).toBe("untold");
  expect(point(lesson, "buyer_name", "li p:nth-child(3)")).toBe("untold");
});

it("says so where the same label stands twice", () => {
  const card = (number: string) =>
    `<li><p>Ref: <b>${number}</b></p><p>Name: Shop</p><p class=second>Name: Anna</p></li>`;
  const lesson = taught(page(`<ul>${card("A-1001")}${card("A-1002")}</ul>`), "order_no", "b");
  const then = taught(lesson, "buyer_name", ".second");
  expect(then.fields.buyer_name?.labels).toEqual([]);
  for (const element of document.querySelectorAll(".second")) element.removeAttribute("class");
  expect(point(lesson, "buyer_name", "li p:nth-child(3)")).toBe("untold");
});

it("keeps no name that stands before an amount", () => {
  const card = (number: string, buyer: string) =>
    `<li><p>Ref: <b>${number}</b></p><p><span>${buyer}</span><i class="sum" data-buyer="${buyer.toLowerCase().replace(" ", "-")}">US $5.00</i></p></li>`;
  const html = `<ul>${card("A-1001", "Anna Petrova")}${card("A-1002", "Ben Li")}</ul>`;
  expect(point(taught(page(html), "order_no", "b"), "amount", "i")).toBe("untold");
  const marked = html.replaceAll('"sum"', '"sum-paid"');
  const lesson = taught(taught(page(marked), "order_no", "b"), "amount", "i");
  expect(lesson.fields.amount).toEqual({ labels: [], columns: [], selectors: ['[class*="sum-paid"]'] });
  expect(read(lesson)?.map(({ amount }) => amount?.minor_units)).toEqual([500, 500]);
});

it("keeps no order's number and no buyer's name in the address", () => {
  const url = new URL("https://erp.example/c/anna-petrova/A-77/orders");
  let lesson = page("<p>Ref: <b>A-7777</b></p><p>Buyer: <i>Anna Petrova</i></p>", "order_detail", url);
  lesson = taught(taught(lesson, "order_no", "b"), "buyer_name", "i");
  expect(taughtIn(lesson)?.page.address).toBe("/c/*/A-77/orders");
});

it("forgets a field that was taught by the buyer's name, once it is known for one", () => {
  let lesson = page(
    "<p>Ref: <b>A-7777</b></p><p><u>Anna Petrova</u><i>US $5.00</i></p><p>Kunde: <em>Anna Petrova</em></p>",
    "order_detail",
  );
  lesson = taught(lesson, "order_no", "b");
  lesson = taught(lesson, "amount", "i");
  expect(lesson.fields.amount?.labels).toEqual(["Anna Petrova"]);
  lesson = taught(lesson, "buyer_name", "em");
  expect(lesson.fields.amount).toBeUndefined();
  expect(JSON.stringify(taughtIn(lesson))).not.toContain("Anna");
});

const CARD = `<div><p>Ref: <b>A-1001</b></p><p>Buyer: <i>Anna</i></p><p>State: <u>Paid</u></p><p>Left: <em>2 days</em></p>
  <p>Case: <q>77881</q></p></div>`;

it("wants the order's number first", () => {
  expect(point(page(CARD), "buyer_name", "i")).toBe("order_first");
});

it.each([
  ["amount", "i", "unreadable"],
  ["buyer_country", "u", "unreadable"],
  ["time_left", "i", "unreadable"],
  ["time_left", "em", "no_case"],
] as const)("says at once what cannot be read: %s from %s", (name, css, why) => {
  expect(point(taught(page(CARD), "order_no", "b"), name, css)).toBe(why);
});

it("reads the time left of an order whose case is shown", () => {
  let lesson = taught(page(CARD), "order_no", "b");
  lesson = taught(lesson, "case_no", "q");
  lesson = taught(lesson, "time_left", "em");
  expect(read(lesson)?.[0]?.case?.respond_by).toBeDefined();
});

it("does not take a number that nothing tells", () => {
  expect(point(page("<ul><li><b>No. A-1001</b></li><li><b>No. A-1002</b></li></ul>"), "order_no", "b")).toBe(
    "untold",
  );
});

it("is pointed at below a class that would end a selector", () => {
  const html = `<div><p>Ref: <b class='after:content-["*"]'>A-1001</b></p><p>Buyer: <i class='x-["]'>Anna</i></p></div>`;
  const lesson = taught(taught(page(html), "order_no", "b"), "buyer_name", "i");
  expect(read(lesson)?.[0]?.buyer_name).toBe("Anna");
});

it("on a list of cases, takes an order's number only from where it is read", () => {
  const row = (about: string, number: string) =>
    `<li><p>Case ID: <b>${about}</b></p><p class=cell-text>77001</p><p class=cell-text>${number}</p></li>`;
  const html = `<ul>${row("55501", "A-1001")}${row("55502", "A-1002")}</ul>`;
  expect(point(page(html, "dispute_list"), "order_no", "li p:nth-child(3)")).toBe("untold");
  const marked = html.replaceAll("<p class=cell-text>A", "<p class=order-no>A");
  const lesson = taught(page(marked, "dispute_list"), "order_no", ".order-no");
  expect(read(lesson)?.map(({ order_no }) => order_no)).toEqual(["A-1001", "A-1002"]);
});
