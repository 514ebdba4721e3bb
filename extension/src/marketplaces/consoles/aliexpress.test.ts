// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reading } from "../define";
import { aliexpress } from "./aliexpress";

const CSP = "https://csp.aliexpress.com/m_apps";
const LIST = `${CSP}/order-manage/orderList?channelId=2345678`;
const DETAIL = `${CSP}/order-manage/orderDetail?orderId=8152930447125876&channelId=2345678`;
const DISPUTES = `${CSP}/dispute-management/list?channelId=2345678`;
const CHAT = "https://gsp.aliexpress.com/m_apps/im-chat/im#/window";

function read(html: string, address: string): Reading {
  return aliexpress.read(new DOMParser().parseFromString(html, "text/html"), new URL(address));
}

const observed = (reading: Reading) => reading.orders.map((order) => order.observed);

/** One row as Fusion writes it: a table of its own, below the titles of the columns. */
function list(...rows: { head: string; cell: string }[]): string {
  const tables = rows.map(
    ({ head, cell }) => `<table class="next-table-row"><tbody>
      <tr class="next-table-group-header"><td><div class="next-table-cell-wrapper">${head}</div></td></tr>
      <tr><td data-next-table-col="1">${cell}</td></tr></tbody></table>`,
  );
  return `<div class="next-table"><table><thead><tr><th><div data-next-table-col="1">纠纷原因</div></th></tr></thead>
    </table>${tables.join("")}</div>`;
}

const number = (no: string) =>
  `<span>订单号</span><span class="header--valueHighLight--wCk3sLF">${no}</span>`;
const state = (text: string) => `<div class="chc-state-label__stateText">${text}</div>`;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-20T18:30:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("kind", () => {
  it.each([
    [LIST, "order_list"],
    ["https://gsp.aliexpress.com/m_apps/order-manage/orderList", "order_list"],
    ["https://gsp.aliexpress.com/apps/order/index", "order_list"],
    [DETAIL, "order_detail"],
    ["https://gsp.aliexpress.com/m_apps/order-manage/orderDetail?orderId=8152930447125876", "order_detail"],
    [`${CSP}/order-manage/order_detail?orderId=8152930447125876`, "order_detail"],
    ["https://gsp.aliexpress.com/apps/order/detail?orderId=8152930447125876", "order_detail"],
    [DISPUTES, "dispute_list"],
    [CHAT, "chat"],
    ["https://csp.aliexpress.com/m_apps/im-chat/im?a=b#/window?sessionId=1&channelId=2", "chat"],
    ["https://gsp.aliexpress.com/m_apps/im-chat/im#/setting", null],
    ["https://gsp.aliexpress.com/m_apps/violation/violist", null],
    ["https://csp.aliexpress.com/m_apps/order-manage/orderListExport", null],
    ["https://www.aliexpress.com/m_apps/order-manage/orderList", null],
    ["https://csp.aliexpress.com.example.org/m_apps/order-manage/orderList", null],
  ])("%s", (address, kind) => {
    expect(aliexpress.kind(new URL(address))).toBe(kind);
  });
});

describe("a list", () => {
  it("gives every row's order, and where its strip goes", () => {
    const reading = read(list({ head: number("8152930447125876"), cell: state("等待发货") }), LIST);
    expect(observed(reading)).toEqual([{ order_no: "8152930447125876", status_text: "等待发货" }]);
    expect(reading.orders[0]?.strip?.className).toBe("next-table-cell-wrapper");
    expect(reading).toMatchObject({ shop: "2345678", kind: "order_list", open: null, problems: [] });
  });

  it("says which order lacks what it must have", () => {
    const reading = read(
      list(
        { head: number("8152930447125876"), cell: "" },
        { head: number("815293-0447"), cell: state("等待发货") },
        { head: number("8152934610283041"), cell: state("等待发货") },
      ),
      LIST,
    );
    expect(reading.problems).toEqual(["order 8152930447125876: status_text", "row 2: order_no"]);
    expect(observed(reading).map((order) => order.order_no)).toEqual([
      "8152930447125876",
      "8152934610283041",
    ]);
  });

  it("finds the number by its class when the label is unknown", () => {
    const head = number("8152930447125876").replace("订单号", "Bestellnummer");
    expect(observed(read(list({ head, cell: state("x") }), LIST))[0]?.order_no).toBe("8152930447125876");
  });

  it("keeps a number that no double can hold", () => {
    const reading = read(list({ head: number("81529304471258761234"), cell: state("等待发货") }), LIST);
    expect(observed(reading)[0]?.order_no).toBe("81529304471258761234");
  });

  it("leaves masked and unreadable values out", () => {
    const head = `${number("8152930447125876")}<dl><dt>买家</dt><dd>J*** S***</dd>
      <dt>国家/地区</dt><dd>Atlantis</dd><dt>下单时间</dt><dd>昨天</dd><dt>订单金额</dt><dd>$5</dd></dl>`;
    expect(observed(read(list({ head, cell: state("等待发货") }), LIST))).toEqual([
      { order_no: "8152930447125876", status_text: "等待发货" },
    ]);
  });

  it("takes markup in a name for text", () => {
    const head = `${number("8152930447125876")}<dl><dt>买家</dt><dd>&lt;img src=x onerror=alert(1)&gt;</dd></dl>`;
    expect(observed(read(list({ head, cell: state("等待发货") }), LIST))[0]?.buyer_name).toBe(
      "<img src=x onerror=alert(1)>",
    );
  });

  it("is not a problem when the page says that it is empty", () => {
    const empty = '<div class="next-table"><div class="next-table-empty">没有数据</div></div>';
    expect(read(empty, LIST).problems).toEqual([]);
    expect(read(`<div class="next-loading next-open">${empty}</div>`, LIST).problems).toEqual(["orders"]);
  });

  it.each([LIST, DETAIL, DISPUTES, CHAT])("gives a problem while nothing is there yet: %s", (address) => {
    expect(read("<div id=root></div>", address)).toMatchObject({ orders: [], problems: ["orders"] });
  });
});

describe("a dispute list", () => {
  const head = `${number("8152930447125876")}<span>纠纷单号</span><span>1062839940512876</span>`;
  const cell = (status: string) => `<div>海关扣关</div>${state(status)}<p>剩余响应时间：2天9小时16分</p>`;

  it("gives the case with the page's own deadline, and is about its one order", () => {
    const reading = read(list({ head, cell: cell("等待卖家响应") }), DISPUTES);
    expect(observed(reading)).toEqual([
      {
        order_no: "8152930447125876",
        case: {
          case_no: "1062839940512876",
          kind: "dispute",
          cause_text: "海关扣关",
          status_text: "等待卖家响应",
          respond_by: "2026-11-23T03:46:00Z",
        },
      },
    ]);
    expect(reading.open).toBe("8152930447125876");
  });

  it.each(["等待买家响应", "Ожидаем покупателя", "Awaiting buyer", "纠纷已取消"])(
    "does not take the buyer's deadline, or nobody's, for the seller's: %s",
    (status) => {
      const reading = read(list({ head, cell: cell(status) }), DISPUTES);
      expect(observed(reading)[0]?.case).not.toHaveProperty("respond_by");
    },
  );

  it("keeps the deadline of what the buyer asked the seller for", () => {
    const reading = read(list({ head, cell: cell("Buyer requested a return") }), DISPUTES);
    expect(observed(reading)[0]?.case).toHaveProperty("respond_by", "2026-11-23T03:46:00Z");
  });

  it("keeps two disputes of one order apart", () => {
    const other = head.replace("1062839940512876", "1062839940512877");
    const reading = read(list({ head, cell: cell("x") }, { head: other, cell: cell("x") }), DISPUTES);
    expect(observed(reading).map((order) => order.case?.case_no)).toEqual([
      "1062839940512876",
      "1062839940512877",
    ]);
    expect(reading.open).toBeNull();
  });

  it("needs the dispute's number", () => {
    const reading = read(list({ head: number("8152930447125876"), cell: cell("x") }), DISPUTES);
    expect(reading.problems).toEqual(["order 8152930447125876: case.case_no"]);
    expect(observed(reading)).toEqual([{ order_no: "8152930447125876" }]);
  });
});

describe("an order's page", () => {
  it("takes the number from the address when the page does not show it, but shows the order", () => {
    const reading = read(`<main>${state("等待买家收货")}</main>`, DETAIL);
    expect(observed(reading)).toEqual([{ order_no: "8152930447125876", status_text: "等待买家收货" }]);
    expect(reading.open).toBe("8152930447125876");
  });

  it("waits while the page still shows another order", () => {
    const reading = read(`<main>${number("8152934610283041")}${state("等待买家收货")}</main>`, DETAIL);
    expect(reading).toMatchObject({ orders: [], open: "8152930447125876", problems: ["orders"] });
  });

  it("believes the page when the address names no order", () => {
    const reading = read(number("8152934610283041"), DETAIL.replace("8152930447125876", "all"));
    expect(reading.open).toBe("8152934610283041");
  });
});

describe("a conversation", () => {
  const card = (no: string) => `<div class="next-card"><p>订单号：${no}</p></div>`;
  const box = '<textarea placeholder="请输入消息"></textarea><textarea placeholder="添加备注"></textarea>';
  const chat = (cards: string, buyer = "Ana") => `<dl><dt>买家</dt><dd>${buyer}</dd></dl>${cards}${box}`;

  it("is about the order of its card", () => {
    const reading = read(chat(card("8152930447125876")), CHAT);
    expect(reading).toMatchObject({
      open: "8152930447125876",
      recipient: "Ana",
      problems: [],
      shop: "unknown",
    });
    expect(observed(reading)).toEqual([{ order_no: "8152930447125876", buyer_name: "Ana" }]);
    expect(reading.messageBox).toHaveProperty("placeholder", "请输入消息");
  });

  it.each(["readonly", "disabled"])("has its own box when that is %s, and never the remarks", (lock) => {
    const locked = chat(card("8152930447125876")).replace("<textarea ", `<textarea ${lock} `);
    expect(read(locked, CHAT).messageBox).toHaveProperty("placeholder", "请输入消息");
    const without = locked.replace(/<textarea.*?<\/textarea>/, "");
    expect(read(without, CHAT)).toMatchObject({ messageBox: null, problems: ["message_box"] });
  });

  it("counts a card shown twice once, and is about no order when there are several", () => {
    const twice = read(chat(card("8152930447125876").repeat(2)), CHAT);
    expect(twice.orders).toHaveLength(1);
    const several = read(chat(card("8152930447125876") + card("8152934610283041")), CHAT);
    expect(several).toMatchObject({ open: null, problems: [] });
    expect(several.orders).toHaveLength(2);
  });

  it("may be about no order, with cards of other things", () => {
    const reading = read(chat('<div class="next-card"><p>商品推荐</p></div>'), CHAT);
    expect(reading).toMatchObject({ orders: [], open: null, problems: [] });
  });

  it("names a masked buyer as the page does, to notice a switch, but not in the order", () => {
    const reading = read(chat(card("8152930447125876"), "***"), CHAT);
    expect(reading.recipient).toBe("***");
    expect(observed(reading)).toEqual([{ order_no: "8152930447125876" }]);
  });

  it("says what is missing of it", () => {
    expect(read(box, CHAT).problems).toEqual(["recipient"]);
    expect(read("<dl><dt>买家</dt><dd>Ana</dd></dl>", CHAT).problems).toEqual(["message_box"]);
  });

  it("finds the store behind the hash", () => {
    expect(read(chat(""), `${CHAT}?sessionId=1&channelId=2345678`).shop).toBe("2345678");
    expect(read(chat(""), `${CHAT}?channelId=a:b`).shop).toBe("unknown");
  });
});
