// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { inColumn, labelledIn, textOf } from "./texts";

function body(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}

describe("labelledIn", () => {
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
    ["an icon in between", '<span>订单号</span><i class="next-icon"></i><b>815</b>'],
    ["an empty text in between", "<span>订单号</span>\n  <b>815</b>"],
    ["a button in the value", "<span>订单号</span><span>815 <button>复制</button></span>"],
  ])("finds %s", (_name, html) => {
    expect(labelledIn(body(html))(["Order ID", "订单号"])).toEqual(["815"]);
  });

  it.each([
    ["another label that begins alike", "<dt>订单号码牌</dt><dd>815</dd>"],
    ["a sentence", "<p>订单号 is missing</p>"],
    ["an empty value", "<div><dt>订单号</dt><dd></dd></div><div><dt>运单号</dt><dd>LP</dd></div>"],
    ["a missing value", "<div><span>订单号</span></div><div><span>运单号</span><span>LP</span></div>"],
    ["a column's title", "<table><thead><tr><th>订单号</th><th>状态</th></tr></thead></table>"],
    ["code", "<script>'订单号：815'</script>"],
    ["a button", "<button><span>订单号</span><span>815</span></button>"],
  ])("does not take %s", (_name, html) => {
    expect(labelledIn(body(html))(["订单号"])).toEqual([]);
  });

  it("puts labels of their own before texts that may be anybody's", () => {
    const html = "<p>订单号：999</p><dl><dt>订单号</dt><dd>815</dd></dl>";
    expect(labelledIn(body(html))(["订单号"])).toEqual(["815", "999"]);
  });
});

describe("inColumn", () => {
  function row(cell: string): Element {
    const found = body(`<div class="next-table">
      <table><thead><tr><th><div data-next-table-col="1">金额</div></th></tr></thead></table>
      <table class="next-table-row"><tbody><tr>
        <td data-next-table-col="0">-</td>
        <td data-next-table-col="1"><div class="next-table-cell-wrapper">${cell}</div></td>
      </tr></tbody></table>
    </div>`).querySelector(".next-table-row");
    if (found === null) throw new Error("the test's own table has no row");
    return found;
  }

  it.each([
    ["a plain cell", "US $1.00"],
    ["the first line", "<div>US $1.00</div><div>含运费</div>"],
    ["a line in pieces", "US $<b>1.00</b>"],
  ])("finds %s", (_name, cell) => {
    expect(inColumn(row(cell), ["金额"]).map((text) => text.replace("$ ", "$"))).toEqual(["US $1.00"]);
  });

  it("finds nothing under an unknown title, in an empty cell, or outside a table", () => {
    expect(inColumn(row("1"), ["数量"])).toEqual([]);
    expect(inColumn(row(""), ["金额"])).toEqual([]);
    expect(inColumn(body("<p>金额</p>"), ["金额"])).toEqual([]);
  });
});

describe("textOf", () => {
  it("is one line, without code and buttons", () => {
    const html = "<p>Hello\n  <b>world</b><style>p{}</style><button>OK</button><!-- no --></p>";
    expect(textOf(body(html))).toBe("Hello world");
  });
});
