// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { inColumn } from "./columns";

const head = "<div><i></i><div><span>商品</span></div><div>实付金额</div><div>订单状态</div></div>";
const cells = (amount: string) =>
  `<div><b></b><div>帆布鞋</div><div><div>${amount}</div><div>含运费</div></div><div>待发货</div></div>`;

function under(html: string, titles: string[]): string[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const row = body.querySelector("#row");
  if (row === null) throw new Error("the test's own page has no row");
  return inColumn(row, titles);
}

describe("a table of plain elements", () => {
  const row = (inside: string) =>
    `<main>${head}<div><div>${cells("¥1.00")}</div><div id="row">${inside}</div></div></main>`;

  it("is read by the places of its titles", () => {
    const html = row(`<p><span>订单编号 123</span></p>${cells("¥9.90")}`);
    expect(under(html, ["实付金额"])).toEqual(["¥9.90", "¥9.90 含运费"]);
    expect(under(html, ["订单状态"])).toEqual(["待发货"]);
    expect(under(html, ["买家"])).toEqual([]);
  });

  it("is not read where two lines may be meant", () => {
    expect(under(row(`${cells("¥9.90")}${cells("¥5.00")}`), ["实付金额"])).toEqual([]);
  });

  it.each([
    ["a search form", "<div><div>实付金额<input></div><div>商品</div><div>订单状态</div></div>"],
    ["the facts of the row before", "<div><div>实付金额</div><div>¥5.00</div><div>订单状态</div></div>"],
    ["two words", "<div><div>实付金额</div><div>订单状态</div></div>"],
  ])("is not looked for in %s", (_name, above) => {
    expect(under(`${above}<div id="row"><i>a</i><i>b</i><i>c</i></div>`, ["实付金额"])).toEqual([]);
  });
});
