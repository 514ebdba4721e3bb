interface OrderParts {
  marketplace: string;
  /** `unknown` when no page has said it. */
  shop: string;
  orderNo: string;
}

/** `marketplace:shop:order_no`, taken apart. */
export function orderParts(orderId: string): OrderParts {
  const [marketplace = "", shop = "unknown", orderNo = orderId] = orderId.split(":");
  return { marketplace, shop, orderNo };
}

/** The agent knows the last part. */
export function orderNo(orderId: string): string {
  return orderParts(orderId).orderNo;
}
