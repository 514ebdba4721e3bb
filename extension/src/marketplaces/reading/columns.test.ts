// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { inColumn } from "./columns";

function page(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}

function rowOf(html: string): Element {
  const row = page(html).querySelector("#row");
  if (row === null) throw new Error("the test's own page has no row");
  return row;
}

const marked = (cell: string) =>
  rowOf(`<div><table><thead><tr><th><div data-next-table-col="1">金额</div></th></tr></thead></table>
    <table id="row"><tbody><tr><td data-next-table-col="0">-</td>
      <td data-next-table-col="1"><div class="wrapper">${cell}</div></td></tr></tbody></table></div>`);

describe("titles and rows that carry the same mark", () => {
  it.each([
    ["a plain cell", "US $1.00"],
    ["a line in pieces", "US $<b>1.00</b>"],
  ])("finds %s", (_name, cell) => {
    expect(inColumn(marked(cell), ["金额"]).map((text) => text.replace("$ ", "$"))).toEqual(["US $1.00"]);
  });

  it("finds the first line, then the whole cell: a date may stand above its time", () => {
    const cell = marked("<div>Nov 5, 2026</div><div>10:22 AM PST</div>");
    expect(inColumn(cell, ["金额"])).toEqual(["Nov 5, 2026", "Nov 5, 2026 10:22 AM PST"]);
  });

  it("finds nothing in a cell that a stroke fills", () => {
    expect(inColumn(marked("<div>—</div><div>Ship to: Peru</div>"), ["金额"])).toEqual([]);
  });

  it("finds nothing under an unknown title, in an empty cell, or outside a table", () => {
    expect(inColumn(marked("1"), ["数量"])).toEqual([]);
    expect(inColumn(marked(""), ["金额"])).toEqual([]);
    expect(inColumn(page("<p>金额</p>"), ["金额"])).toEqual([]);
  });

  it("counts the cells of a row that is no table's", () => {
    const titles = "<table><tr><th>订单</th><th>状态</th><th>金额</th></tr></table>";
    const cells = "<div>815</div><div><p>待发货</p></div><div>US $1.00</div>";
    const row = rowOf(`<div>${titles}<div><div id="row">${cells}</div></div></div>`);
    expect(inColumn(row, ["状态"])).toEqual(["待发货"]);
    const alone = rowOf(`<div>${titles}<div id="row"><div>${cells}</div></div></div>`);
    expect(inColumn(alone, ["金额"])).toEqual(["US $1.00"]);
    const other = rowOf(`<div>${titles}<div id="row"><div>815</div><div>待发货</div></div></div>`);
    expect(inColumn(other, ["状态"])).toEqual([]);
  });

  it("takes capitals and small letters for the same", () => {
    const row = rowOf(
      `<table><tr><th>ORDER</th><th>Order Total</th></tr><tr id="row"><td>1</td><td>2</td></tr></table>`,
    );
    expect(inColumn(row, ["Order total"])).toEqual(["2"]);
  });

  it("knows the marks of other libraries", () => {
    const row = rowOf(`<div><table><tr><th colid="col_1">操作</th><th colid="col_7">状态</th></tr></table>
      <table><tr id="row"><td colid="col_1">x</td><td colid="col_7">待发货</td></tr></table></div>`);
    expect(inColumn(row, ["状态"])).toEqual(["待发货"]);
  });
});

describe("titles and rows that are as wide as each other", () => {
  it("counts the cells, wide ones as what they span", () => {
    const row = rowOf(`<table><thead><tr><th colspan="2">商品</th><th>状态</th></tr></thead>
      <tbody><tr id="row"><td>a</td><td>b</td><td>待发货</td></tr></tbody></table>`);
    expect(inColumn(row, ["状态"])).toEqual(["待发货"]);
    expect(inColumn(row, ["商品"])).toEqual(["a"]);
  });

  it("knows what reaches down into a line from the one above", () => {
    const row =
      rowOf(`<table><thead><tr><th>商品</th><th>买家</th><th>数量</th><th>状态</th></tr></thead><tbody>
      <tr><td>a</td><td rowspan="2">Ana</td><td>1</td><td rowspan="2">待发货</td></tr>
      <tr id="row"><td>b</td><td>2</td></tr></tbody></table>`);
    expect(inColumn(row, ["数量"])).toEqual(["2"]);
    expect(inColumn(row, ["买家"])).toEqual([]);
  });

  it("takes a title for the same in capitals", () => {
    const row = rowOf(`<table><thead><tr><th>Item</th><th>Total Amount</th></tr></thead>
      <tbody><tr id="row"><td>a</td><td>€5.00</td></tr></tbody></table>`);
    expect(inColumn(row, ["Total amount"])).toEqual(["€5.00"]);
  });

  it("takes roles for tables", () => {
    const row =
      rowOf(`<div role="table"><div role="row"><b role="columnheader">Buyer</b><b role="columnheader">Total</b></div>
      <div role="row" id="row"><i role="cell">Ana</i><i role="cell">€5.00</i></div></div>`);
    expect(inColumn(row, ["Total"])).toEqual(["€5.00"]);
  });

  it("guesses nothing where the widths differ", () => {
    const row = rowOf(
      `<table><tr><th>A</th><th>B</th><th>C</th></tr><tr id="row"><td>1</td><td>2</td></tr></table>`,
    );
    expect(inColumn(row, ["B"])).toEqual([]);
  });
});
