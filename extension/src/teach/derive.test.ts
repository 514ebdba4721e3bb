// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { addressOf, derive, deriveBox, formOf, withoutValues } from "./derive";

function pointing(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector("#here");
  if (!element) throw new Error("nothing to point at");
  return element;
}

it.each([
  ["beside it", "<p><span>平台单号</span><b id=here>815293044712</b></p>", { labels: ["平台单号"] }],
  ["in a list of terms", "<dl><dt>Ref</dt><dd id=here>A-77</dd></dl>", { labels: ["Ref"] }],
  ["before a colon", "<p id=here>Referencia: 815293044712</p>", { labels: ["Referencia"] }],
  [
    "the nearest of several",
    "<div><p><i>客户</i></p><p><span>买手</span><span id=here>李雷</span></p></div>",
    { labels: ["买手"] },
  ],
  [
    "above the column",
    `<table><thead><tr><th>Paket</th><th>Käufer</th></tr></thead>
     <tbody><tr><td>1</td><td><span id=here>Uwe</span></td></tr></tbody></table>`,
    { columns: ["Käufer"] },
  ],
  [
    "an attribute for programs",
    "<div><p>815293044712</p><p data-field='amount' id=here class='x9f2'>US $5.00</p></div>",
    { selectors: ['[data-field="amount"]'] },
  ],
  [
    "a class without its hash",
    "<div><p>12345678</p><p id=here class='row-price_3kd9f _a1'>US $5.00</p></div>",
    { selectors: ['[class*="row-price_"]'] },
  ],
])("finds what tells a value: %s", (_, html, expected) => {
  expect(derive(pointing(html))).toEqual({ labels: [], columns: [], selectors: [], ...expected });
});

it("tells a message box by its words", () => {
  expect(deriveBox(pointing("<textarea id=here placeholder='Antwort schreiben'></textarea>")).labels).toEqual(
    ["Antwort schreiben"],
  );
  expect(deriveBox(pointing("<textarea id=here class='reply-box'></textarea>"))).toEqual({
    labels: [],
    columns: [],
    selectors: ['[class*="reply-box"]'],
  });
});

it.each([
  ["Reply to Anna K.…", "Reply to"],
  ["回复 Anna K. 的消息", "的消息"],
  ["Message", "Message"],
  ["Anna K.", ""],
  ["PO-1: answer", ": answer"],
])("says nothing of this one conversation: %s", (words, without) => {
  expect(withoutValues(words, ["Anna K.", "PO-1", ""])).toBe(without);
});

it.each([
  ["8152930447125876", "0000000000000000"],
  ["PO-211-0A3", "**-000-***"],
])("a number's form: %s", (number, form) => {
  expect(formOf(number)).toBe(form);
});

it.each([
  ["https://erp.example/web/order/paid?go=m100", "/web/order/paid"],
  ["https://erp.example/order/8152930447125876/", "/order/*"],
  ["https://erp.example/#/orders/list?page=2", "/#/orders/list"],
  ["https://erp.example/a#top", "/a"],
  ["https://erp.example/", "/"],
])("an address without its order: %s", (url, address) => {
  expect(addressOf(new URL(url))).toBe(address);
});
