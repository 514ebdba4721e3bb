/**
 * Reads consoles nobody has described: by the order number's pattern, by labels and column titles, by words of the
 * address. It says less than a marketplace's own file and invents nothing: what stands nowhere stays unknown.
 */
import type { ObservedCase, ObservedOrder } from "../generated/api";
import type { Conversation } from "./conversation";
import { countdownIn, endOf } from "./countdown";
import { countryCode } from "./countries";
import type { Marketplace, MarketplaceId } from "./define";
import { type Field, type Fields, plain, unmasked } from "./fields";
import { LABELS } from "./labels";
import { parseMoney } from "./money";
import type { OrderPage } from "./pages";
import { consoleReader } from "./reader";
import { wallTime } from "./times";

export interface Unknown {
  id: MarketplaceId;
  hosts: readonly string[];
  orderNumber: (text: string) => string | null;
  /** The zone of the times on its pages; without one they stay unread. */
  zone: string | null;
}

const said = <T>(name: keyof typeof LABELS, parse: Field<T>["parse"]): Field<T> => ({
  labels: LABELS[name],
  columns: LABELS[name],
  parse,
});

const MESSAGE_BOX = /发送|消息|回复|message|reply|send|сообщени|ответ|mensaje|mensagem|responder/i;

export function genericReader(site: Unknown): Marketplace {
  const time = site.zone === null ? () => null : wallTime(site.zone);
  const buyer: Fields<ObservedOrder> = {
    buyer_name: said("buyer_name", unmasked(10_000)),
    buyer_country: said("buyer_country", countryCode),
  };
  const parties: Fields<ObservedOrder> = { ...buyer, order_no: said("order_no", site.orderNumber) };
  const order: Fields<ObservedOrder> = {
    ...parties,
    status_text: said("status_text", plain(200)),
    ordered_at: said("ordered_at", time),
    paid_at: said("paid_at", time),
    shipped_at: said("shipped_at", time),
    promised_by: said("promised_by", time),
    delivered_at: said("delivered_at", time),
    carrier: said("carrier", unmasked(200)),
    tracking_no: said("tracking_no", unmasked(100)),
    amount: said("amount", parseMoney),
  };
  const about: Fields<ObservedCase> = {
    case_no: said("case_no", (text) => /^[0-9A-Za-z-]{4,40}$/.exec(text)?.[0] ?? null),
    cause_text: said("cause_text", plain(500)),
    status_text: said("case_status", plain(200)),
    opened_at: said("opened_at", time),
    respond_by: said("time_left", (text) => endOf(text, Date.now())),
    consequence_text: said("time_left", (text) => countdownIn(text)?.then ?? null),
    amount: said("asked", parseMoney),
  };
  return consoleReader({
    id: site.id,
    hosts: site.hosts,
    parameters: { shop: "", order: "" },
    orderNumber: site.orderNumber,
    pages: pagesOf({ parties, order, about }),
    conversation: conversationWith(buyer),
    theirTurn: /等待买家|平台|结束|关闭|成功|buyer|platform|closed|finished/i,
  });
}

interface Described {
  parties: Fields<ObservedOrder>;
  order: Fields<ObservedOrder>;
  about: Fields<ObservedCase>;
}

/** By words of the address, the more telling first. A page about one order has its number in the address. */
function pagesOf({ parties, order, about }: Described): OrderPage[] {
  const rest = { mandatory: [], strip: [] };
  return [
    { kind: "chat", address: /chat|\bim\b|im-|message|conversation/i, each: "order", order, ...rest },
    {
      kind: "dispute_list",
      address: /dispute|after-?sale|refund|return|\bcase/i,
      each: "case",
      order: parties,
      case: about,
      ...rest,
    },
    {
      kind: "order_detail",
      address: /order.*detail|detail.*order/i,
      each: null,
      order,
      case: about,
      ...rest,
    },
    { kind: "order_list", address: /order|trade|sold/i, each: "order", order, ...rest },
  ];
}

function conversationWith(buyer: Fields<ObservedOrder>): Conversation {
  return {
    recipient: { labels: LABELS.buyer_name, parse: plain(10_000) },
    buyer,
    placeholder: MESSAGE_BOX,
  };
}
