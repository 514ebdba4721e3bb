/**
 * By what keys programs call the facts of an order, in small letters without strokes. Only keys that can mean nothing
 * else: `createTime` beside an order's number may be a refund's.
 */
export const KEYS = {
  order_no: [
    "orderid",
    "orderno",
    "ordernumber",
    "ordersn",
    "parentordersn",
    "tradeid",
    "tradeorderid",
    "bizorderid",
    "mainorderid",
    "amazonorderid",
  ],
  buyer_country: [
    "buyercountry",
    "buyercountrycode",
    "shiptocountry",
    "shiptocountrycode",
    "receivercountry",
  ],
  ordered_at: ["orderedat", "orderdate", "ordertime", "ordercreatetime", "ordercreatedat", "purchasedate"],
  paid_at: ["paidat", "paidtime", "paytime", "paymenttime", "paymentdate", "gmtpay"],
  shipped_at: ["shippedat", "shippedtime", "shiptime", "consigntime", "gmtsend"],
  delivered_at: ["deliveredat", "deliveredtime", "deliveredtimestamp"],
} as const satisfies Record<string, readonly string[]>;
