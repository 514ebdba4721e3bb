/**
 * The fields and pages that consoles have in common, read by the vocabulary's labels and column titles. A marketplace's
 * file starts from these and says only what is its own.
 */
import type { ObservedCase, ObservedOrder } from "../../generated/api";
import { countdownIn, endOf } from "../values/countdown";
import { countryCode } from "../values/countries";
import { parseMoney } from "../values/money";
import { wallTime } from "../values/times";
import type { Conversation } from "./conversation";
import { type Field, type Fields, plain, unmasked, wholeNumber } from "./fields";
import type { Items } from "./items";
import { KEYS } from "./keys";
import { LABELS } from "./labels";
import type { OrderPage } from "./pages";

export interface Numbers {
  /** Tells an order's number from any other text. */
  order: Field<string>["parse"];
  /** What an order's number alone reads like, where no other number of the console is written so. */
  orderForm?: RegExp;
  case: Field<string>["parse"];
}

/**
 * `buyer` and `parties` (whose order it is) are for pages where state and amount are those of a case; `order` and
 * `case` hold all that pages say of either.
 */
export type Standard = ReturnType<typeof standardFields>;

/** A value after its label, or below a column's title. */
export const said = <T>(name: keyof typeof LABELS, parse: Field<T>["parse"]): Field<T> => ({
  labels: LABELS[name],
  columns: LABELS[name],
  parse,
});

/** What never changes once it is told, also by the keys that programs call it. */
const kept = <T>(name: keyof typeof KEYS, parse: Field<T>["parse"]): Field<T> => ({
  embedded: KEYS[name],
  ...said(name, parse),
});

/** A seller may name an article after the order it was made for. */
const OTHER_NUMBERS = [...LABELS.sku, ...LABELS.product_no, ...LABELS.tracking_no, ...LABELS.case_no];

/** `zone`: of the times on the pages; null where nobody has said, then only times that name theirs are read. */
export function standardFields(numbers: Numbers, zone: string | null) {
  const time = wallTime(zone);
  const buyer = {
    buyer_name: said("buyer_name", unmasked(10_000)),
    buyer_country: kept("buyer_country", countryCode),
  };
  const orderNumber = kept("order_no", numbers.order);
  const parties = {
    ...buyer,
    order_no: numbers.orderForm
      ? { ...orderNumber, words: numbers.orderForm, others: OTHER_NUMBERS }
      : orderNumber,
  };
  const order = {
    ...parties,
    status_text: said("status_text", plain(200)),
    ordered_at: kept("ordered_at", time),
    paid_at: kept("paid_at", time),
    shipped_at: kept("shipped_at", time),
    promised_by: said("promised_by", time),
    delivered_at: kept("delivered_at", time),
    carrier: said("carrier", unmasked(200)),
    tracking_no: said("tracking_no", unmasked(100)),
    amount: said("amount", parseMoney),
  } satisfies Fields<ObservedOrder>;
  const until = [...LABELS.time_left, ...LABELS.respond_by];
  const due: Field<string> = {
    labels: until,
    columns: until,
    parse: (text) => endOf(text, Date.now()) ?? time(text),
  };
  const about = {
    case_no: said("case_no", numbers.case),
    cause_text: said("cause_text", plain(500)),
    status_text: said("case_status", plain(200)),
    opened_at: said("opened_at", time),
    respond_by: due,
    consequence_text: said("time_left", (text) => countdownIn(text)?.then ?? null),
    amount: said("asked", parseMoney),
  } satisfies Fields<ObservedCase>;
  return { buyer, parties, order, case: about };
}

/** What a page has beside its address. */
type Rest = Partial<Omit<OrderPage, "kind" | "address" | "each">>;

export const orderList = (address: RegExp, { order }: Standard, rest: Rest = {}): OrderPage => ({
  kind: "order_list",
  address,
  each: "order",
  order,
  must: ["status_text"],
  strip: [],
  ...rest,
});

export const orderDetail = (address: RegExp, standard: Standard, rest: Rest = {}): OrderPage => ({
  kind: "order_detail",
  address,
  each: null,
  order: standard.order,
  case: standard.case,
  must: [],
  strip: [],
  ...rest,
});

/** The state on a list of cases is the case's, whatever its title says. */
export const caseList = (address: RegExp, standard: Standard, rest: Rest = {}): OrderPage => ({
  kind: "dispute_list",
  address,
  each: "case",
  order: standard.parties,
  case: { ...standard.case, status_text: CASE_STATUS },
  must: [],
  mustInCase: ["case_no", "status_text"],
  strip: [],
  ...rest,
});

/** One case on a page of its own. */
export const caseDetail = (address: RegExp, standard: Standard, rest: Rest = {}): OrderPage => ({
  ...caseList(address, standard),
  kind: "order_detail",
  each: null,
  about: "case",
  ...rest,
});

const CASE_STATUS: Field<string> = {
  labels: LABELS.case_status,
  columns: [...LABELS.case_status, ...LABELS.status_text],
  parse: plain(200),
};

/** What buyers said of orders: whose they are, and nothing of the order itself. */
export const feedbackList = (address: RegExp, { parties }: Standard, rest: Rest = {}): OrderPage => ({
  kind: "feedback_list",
  address,
  each: "order",
  order: parties,
  must: [],
  strip: [],
  ...rest,
});

export const chat = (address: RegExp, { order }: Standard, rest: Rest = {}): OrderPage => ({
  kind: "chat",
  address,
  each: "order",
  // A number alone may stand in a message: there it is the buyer's word, not the console's.
  order: { ...order, ...(order.order_no && { order_no: withoutForm(order.order_no) }) },
  must: [],
  strip: [],
  ...rest,
});

const withoutForm = ({ words: _form, ...rest }: Field<string>): Field<string> => rest;

export const quantity: Field<number> = said("quantity", (text) => wholeNumber(text.replace(/^[x×]\s*/i, "")));

/** Items whose titles link to their product's page, told by a part of that page's address. */
export const itemsLinkedTo = (address: string): Items => ({
  title: `a[href*="${address}"]`,
  sku: { labels: LABELS.sku, columns: LABELS.sku, parse: plain(200) },
  quantity: { ...quantity, words: /^[x×]\s*\d{1,7}$/i },
});

export const conversationOf = (standard: Standard, rest: Partial<Conversation> = {}): Conversation => ({
  recipient: { labels: LABELS.buyer_name, parse: plain(10_000) },
  buyer: standard.buyer,
  placeholder: MESSAGE_BOX,
  ...rest,
});

const MESSAGE_BOX = /发送|消息|回复|message|reply|send|сообщени|ответ|mensaje|mensagem|responder/i;
