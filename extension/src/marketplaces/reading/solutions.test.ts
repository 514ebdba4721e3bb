// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { labelledIn } from "./labelled";
import { readBuyerFiles, readSolutions } from "./solutions";

const saying = (html: string) => {
  document.body.innerHTML = html;
  return labelledIn(document.body);
};

it("reads what each side proposes, with the amount where there is one", () => {
  const page = saying(`
    <p><span>平台方案</span><span>部分退款 US $5.00，无需退货</span></p>
    <p><span>买家方案</span><span>仅退款 US $14.00</span></p>
    <p><span>卖家方案</span><span>-</span></p>
    <p>Your proposal: a new one is sent</p>`);
  expect(readSolutions(page)).toEqual([
    { by: "buyer", text: "仅退款 US $14.00", amount: { minor_units: 1400, currency: "USD" } },
    { by: "seller", text: "a new one is sent" },
    { by: "platform", text: "部分退款 US $5.00，无需退货", amount: { minor_units: 500, currency: "USD" } },
  ]);
});

it.each([
  "不退款（订单 US $30.50）",
  "No refund, the order of US $30.50 is sent again",
  "Without refund (US $30.50)",
  "Без возврата, заказ US $30.50",
  "Sin reembolso: US $30.50",
  "Refund US $5 of US $30.50",
])("knows no amount of: %s", (text) => {
  expect(readSolutions(saying(`<p><b>Your proposal</b><span>${text}</span></p>`))).toEqual([
    { by: "seller", text },
  ]);
});

it.each([
  ["<p><b>买家举证</b><span>2张图片，1个视频</span></p>", { images: 2, videos: 1 }],
  ["<p><b>Buyer's evidence</b><span>3 photos</span></p>", { images: 3, videos: 0 }],
  ["<p><b>买家举证</b><span>0张图片</span></p>", { images: 0, videos: 0 }],
  ["<p><b>买家举证</b><span>查看</span></p>", null],
  ["<p>no word of it</p>", null],
])("counts the buyer's files: %s", (html, expected) => {
  expect(readBuyerFiles(saying(html))).toEqual(expected);
});
