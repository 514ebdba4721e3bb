// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { labelledIn } from "./labelled";
import type { Said } from "./texts";

function body(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}

const texts = (said: Said[]): string[] => said.map(({ text }) => text);

describe("labelledIn", () => {
  it("takes capitals and small letters for the same", () => {
    expect(texts(labelledIn(body("<b>Order Id</b><i>816</i><p>ORDER ID: 815</p>"))(["Order ID"]))).toEqual([
      "816",
      "815",
    ]);
  });

  it("passes over what waits to be shown", () => {
    const html = `<div role="dialog" hidden>订单号: 814</div><i role="tooltip">订单号: 813</i><p>订单号: 815</p>`;
    expect(texts(labelledIn(body(html))(["订单号"]))).toEqual(["815"]);
  });

  it.each([
    ["a definition", "<dl><dt>订单号</dt><dd>815</dd></dl>"],
    ["two spans", "<span>订单号</span><span>815</span>"],
    ["a colon after the label", "<div><span>订单号：</span><b>815</b></div>"],
    ["a colon of its own", "<div><span>订单号</span> : <b>815</b></div>"],
    ["a colon that leads the value", "<div><span>订单号</span><b>：815</b></div>"],
    ["one text", "<p>订单号: 815</p>"],
    ["one text without a colon", "<p>订单号 815</p>"],
    ["a text beside an element", "<p><b>订单号</b> 815</p>"],
    ["nested in its cell", "<table><tr><td><div>订单号</div></td><td><div>815</div></td></tr></table>"],
    ["nested in a label's element", '<div class="item-label"><span>订单号</span></div><div>815</div>'],
    ["a label in capitals", "<b>ORDER ID</b><b>815</b>"],
    ["nested, in one of two elements", "<section><p><b>订单号</b></p><p><b>815</b></p></section>"],
    ["an icon in between", '<span>订单号</span><i class="next-icon"></i><b>815</b>'],
    ["an empty text in between", "<span>订单号</span>\n  <b>815</b>"],
    ["a button in the value", "<span>订单号</span><span>815 <button>复制</button></span>"],
    ["a value that was struck through before it", "<b>订单号</b><s>814</s> <b>815</b>"],
    ["a struck part of the value", "<b>订单号</b><p><del>814</del><strike>813</strike>815</p>"],
  ])("finds %s", (_name, html) => {
    expect(texts(labelledIn(body(html))(["Order ID", "订单号"]))).toEqual(["815"]);
  });

  it.each([
    ["another label that begins alike", "<dt>订单号码牌</dt><dd>815</dd>"],
    ["a sentence", "<p>订单号 is missing</p>"],
    ["an empty value", "<div><dt>订单号</dt><dd></dd></div><div><dt>运单号</dt><dd>LP</dd></div>"],
    ["a value struck through", "<table><tr><td><b>订单号</b><s>814</s></td><td>3</td></tr></table>"],
    ["a missing value", "<div><span>订单号</span></div><div><span>运单号</span><span>LP</span></div>"],
    ["the next label in a list", "<p><b>订单号</b></p><p><b>运单号</b></p><p><b>LP</b></p>"],
    ["a column's title", "<table><thead><tr><th>订单号</th><th>状态</th></tr></thead></table>"],
    ["code", "<script>'订单号：815'</script>"],
    ["a message", "<pre>订单号：815</pre>"],
    ["a button", "<button><span>订单号</span><span>815</span></button>"],
  ])("does not take %s", (_name, html) => {
    expect(texts(labelledIn(body(html))(["订单号"]))).toEqual([]);
  });

  it("finds an amount in one text", () => {
    expect(texts(labelledIn(body("<p>售后退款 ¥39.90</p>"))(["售后退款"]))).toEqual(["¥39.90"]);
  });

  const step = (at: string, name: string) => `<span>${at}</span><span>${name}</span>`;

  it.each([
    ["before its label", step("11-01", "Ordered") + step("11-02", "Paid"), ["11-01"], ["11-02"]],
    ["behind it", step("Ordered", "11-01") + step("Paid", "11-02"), ["11-01"], ["11-02"]],
    [
      "behind it, below a number",
      `<b>815</b>${step("Ordered", "11-01") + step("Paid", "11-02")}`,
      ["11-01"],
      ["11-02"],
    ],
    ["no one knows where", step("815", "Ordered") + step("11-02", "Paid"), [], []],
    ["above it, in texts", "<b>11-01</b>Ordered<b>11-02</b>Paid", ["11-01"], ["11-02"]],
  ])("gives each step of a timeline its own time: %s", (_name, html, ordered, paid) => {
    const labelled = labelledIn(body(`<div>${html}</div>`));
    expect([texts(labelled(["Ordered"])), texts(labelled(["Paid"]))]).toEqual([ordered, paid]);
  });

  it("puts labels of their own before texts that may be anybody's", () => {
    const html = "<p>订单号：999</p><dl><dt>订单号</dt><dd>815</dd></dl>";
    expect(texts(labelledIn(body(html))(["订单号"]))).toEqual(["815", "999"]);
  });

  it.each([
    ["in one text", "<p>Order total: 50</p><dl><dt>Total</dt><dd>3</dd></dl>"],
    ["beside it", "<p>Total: 3</p><dl><dt>Order total</dt><dd>50</dd></dl>"],
    ["after it", "<dl><dt>Total</dt><dd>3</dd><dt>Order total</dt><dd>50</dd></dl>"],
  ])("puts a label that says more before a part of it, %s", (_name, html) => {
    expect(texts(labelledIn(body(html))(["Order total", "Total"]))).toEqual(["50", "3"]);
  });

  it("puts a part of a label first where it is asked for first", () => {
    const html = "<p>Order total: 50</p><dl><dt>Total</dt><dd>3</dd></dl>";
    expect(texts(labelledIn(body(html))(["Total", "Order total"]))).toEqual(["3", "50"]);
  });
});
