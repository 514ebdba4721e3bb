// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { taobao } from "./taobao";

it.each([
  ["https://myseller.taobao.com/home.htm/trade-platform/tp/sold", "order_list"],
  ["https://qn.taobao.com/home.htm/trade-platform/tp/sold?current=2", "order_list"],
  ["https://myseller.taobao.com/home.htm#/sold", "order_list"],
  ["https://myseller.taobao.com/home.htm/trade-platform/tp#/sold", "order_list"],
  ["https://trade.taobao.com/trade/itemlist/list_sold_items.htm", "order_list"],
  [
    "https://trade.taobao.com/trade/detail/tradeItemDetail.htm?bizOrderId=4127730918264501937",
    "order_detail",
  ],
  ["https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=4127730918264501937", "order_detail"],
  ["https://myseller.taobao.com/home.htm/trade-platform/refund-list", "dispute_list"],
  ["https://refund2.tmall.com/dispute/sellerDisputeList.htm", "dispute_list"],
  ["https://refund2.taobao.com/dispute/detail.htm?disputeId=31288469017735504", "order_detail"],
  ["https://myseller.taobao.com/home.htm/QnworkbenchHome/", null],
  ["https://item.taobao.com/item.htm?id=682394857102948573", null],
])("%s", (address, kind) => {
  expect(taobao.kind(new URL(address))).toBe(kind);
});
