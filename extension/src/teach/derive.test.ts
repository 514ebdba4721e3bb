// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { derive, deriveBox, formOf } from "./derive";

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
  ["8152930447125876", "0000000000000000"],
  ["PO-211-0A3", "**-000-***"],
])("a number's form: %s", (number, form) => {
  expect(formOf(number)).toBe(form);
});

const around = { others: [] as Element[], values: [] as string[], reads: () => true };

it.each([
  [
    "stands before no other order's value",
    "<p><b>Anna Petrova</b><i id=here>US $5.00</i></p>",
    ["<p><b>Ben</b><i>US $6.00</i></p>"],
    [],
  ],
  ["names the buyer", "<p><b>Anna Petrova:</b><i id=here>US $5.00</i></p>", [], ["Anna Petrova"]],
])("keeps no words for a label: %s", (_, html, others, values) => {
  const there = others.map((other) => {
    const part = document.createElement("div");
    part.innerHTML = other;
    return part;
  });
  expect(derive(pointing(html), { ...around, others: there, values })).toBeNull();
});

it.each([
  ["of ours", "Status"],
  ["with a colon", "Ref:"],
  ["of every order", "平台单号"],
])("takes words for a label: %s", (_, label) => {
  const other = document.createElement("div");
  other.innerHTML = "<p><b>平台单号</b><i>8</i></p>";
  const element = pointing(`<p><b>${label}</b><i id=here>7</i></p>`);
  document.body.append(other);
  expect(derive(element, { ...around, others: [other] })?.labels).toEqual([label.replace(":", "")]);
});

it("keeps no attribute that says a value, and no class that would end a selector", () => {
  const html = `<p>1234</p><p id=here data-buyer="anna-petrova" class='after:content-["*"]'>Anna Petrova</p>`;
  expect(derive(pointing(html))).toBeNull();
  const alone = "<p>1234</p><p id=here data-buyer='anna-petrova'>a.p.</p>";
  const other = document.createElement("p");
  other.dataset.buyer = "ben";
  expect(derive(pointing(alone), { ...around, others: [other] })).toBeNull();
});

it("goes on to what the page reads back", () => {
  const element = pointing("<p class=buyer-name><b>Name</b><i id=here>Ann</i></p>");
  const reads = ({ labels }: { labels: string[] }) => labels.length === 0;
  expect(derive(element, { ...around, reads })).toBeNull();
  element.className = "nickname";
  expect(derive(element, { ...around, reads })?.selectors).toEqual(['[class*="nickname"]']);
});
