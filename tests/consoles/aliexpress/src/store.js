/** orders.json with its day counts turned into the texts the console shows. */
import data from "../orders.json";
import { daysAfter, daysAgo, now, wallText } from "./clock.js";

const RESPONSE_DAYS = 5;
const opened = now();

function datedOrder(order) {
  const shipped = order.shipped_time && daysAgo(order.shipped_days_ago, order.shipped_time);
  return {
    ...order,
    ordered: daysAgo(order.ordered_days_ago, order.ordered_time),
    paid: order.paid_time && daysAgo(order.ordered_days_ago, order.paid_time),
    shipped,
    promised: shipped && daysAfter(shipped, order.promised_days),
    received: order.received_time && daysAgo(order.received_days_ago, order.received_time),
    dispute: data.disputes.find((dispute) => dispute.order_no === order.order_no),
  };
}

function datedDispute(dispute) {
  // Whoever's turn it is: a countdown runs for the buyer, too.
  const due = dispute.respond_in_seconds && opened + dispute.respond_in_seconds * 1000;
  return {
    ...dispute,
    due,
    opened: dispute.opened_time
      ? daysAgo(dispute.opened_days_ago, dispute.opened_time)
      : wallText(due - RESPONSE_DAYS * 86_400_000),
    order: orders.find((order) => order.order_no === dispute.order_no),
  };
}

export const store = data.store;
export const channelId = data.channel_id;
export const orders = data.orders.map(datedOrder);
export const disputes = data.disputes.map(datedDispute);
export const orderOf = (number) => orders.find((order) => order.order_no === number);
export const disputeOf = (order) => disputes.find((dispute) => dispute.order_no === order.order_no);
export const feedback = data.feedback.map((left) => ({
  ...left,
  at: daysAgo(left.days_ago, left.time),
  order: orders.find((order) => order.order_no === left.order_no),
}));
export const conversations = data.conversations.map((conversation) => ({
  ...conversation,
  messages: conversation.messages.map((message) => ({
    ...message,
    at: daysAgo(message.days_ago, message.time),
  })),
}));

export const detailUrl = (number) =>
  `/m_apps/order-manage/orderDetail?orderId=${number}&channelId=${channelId}`;
export const CHAT_URL = "https://gsp.aliexpress.com/m_apps/im-chat/im#/window";
