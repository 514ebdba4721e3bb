/** `marketplace:shop:order_no`: the agent knows the last part. */
export function orderNo(orderId: string): string {
  return orderId.split(":").at(-1) ?? orderId;
}
