/**
 * The demo console that the service shows under /demo. Every value stands beside its label (`<dt>`, or the title of its
 * column), times in `<time datetime>`, amounts and countries in `<data value>`.
 */
import type { Item, ObservedCase, ObservedOrder } from "../../generated/api";
import type { Marketplace, PageKind, Reading, SeenOrder } from "../define";
import { plain, unmasked, wholeNumber } from "../reading/fields";
import { countryIn, moneyIn, textIn, timeIn, valuesBeside } from "../reading/semantic";

const APPLICATION = "Orderside demo console";
const ORDER_NO = "[0-9A-Za-z][0-9A-Za-z-]{3,39}";
const PAGES: readonly (readonly [RegExp, PageKind])[] = [
  [/^\/demo\/orders\/?$/, "order_list"],
  [new RegExp(`^/demo/orders/${ORDER_NO}$`), "order_detail"],
  [/^\/demo\/disputes\/?$/, "dispute_list"],
  [new RegExp(`^/demo/chat/${ORDER_NO}$`), "chat"],
];

const LABELS = {
  order_no: ["订单号", "Order no."],
  buyer_name: ["买家", "Buyer"],
  buyer_country: ["国家/地区", "Country/region"],
  status_text: ["订单状态", "Order status"],
  ordered_at: ["下单时间", "Ordered"],
  paid_at: ["付款时间", "Paid"],
  shipped_at: ["发货时间", "Shipped"],
  promised_by: ["承诺送达", "Promised by"],
  delivered_at: ["签收时间", "Delivered"],
  carrier: ["物流方式", "Carrier"],
  tracking_no: ["运单号", "Tracking no."],
  amount: ["订单金额", "Order amount"],
  title: ["商品名称", "Title"],
  sku: ["规格", "Variant"],
  quantity: ["数量", "Quantity"],
  case_no: ["纠纷编号", "Dispute no."],
  cause_text: ["纠纷原因", "Reason"],
  case_status: ["纠纷状态", "Dispute status"],
  opened_at: ["提起时间", "Opened"],
  respond_by: ["响应截止", "Respond by"],
  asked: ["买家诉求金额", "Buyer asks for"],
  recipient: ["对话买家", "Conversation with"],
} as const;

export const demo: Marketplace = {
  id: "demo",
  written: { after: "its own pages", on: "2026-11" },
  kinds: [...new Set(PAGES.map(([, kind]) => kind))],

  kind(url) {
    if (url.protocol !== "http:" || url.hostname !== "127.0.0.1") return null;
    return PAGES.find(([path]) => path.test(url.pathname))?.[1] ?? null;
  },

  read(document, url) {
    const kind = demo.kind(url) ?? "order_list";
    const meta = (name: string) => document.querySelector(`meta[name="${name}"]`)?.getAttribute("content");
    const main = document.querySelector("main");
    const reading: Reading = {
      marketplace: "demo",
      shop: meta("shop-id") ?? "unknown",
      kind,
      orders: [],
      open: null,
      recipient: null,
      messages: [],
      messageBox: null,
      problems: [],
    };
    if (main === null || main.getAttribute("aria-busy") === "true") {
      return { ...reading, problems: ["page"] };
    }
    // The page that says that there is no such order, or another program's page at this address.
    if (meta("application-name") !== APPLICATION) return { ...reading, problems: ["order_no"] };
    const isList = kind === "order_list" || kind === "dispute_list";
    return { ...reading, ...(isList ? readList(main) : readOne(main, kind, url)) };
  },
};

function readList(main: Element): Pick<Reading, "orders" | "problems"> {
  const table = main.querySelector("table");
  if (table === null) return { orders: [], problems: ["orders"] };
  const groups = [...table.querySelectorAll("tbody")];
  return gathered(groups.map((group) => readOrder(group, group.querySelector("td"))));
}

/** A page about one order. Its number must be the address's: in between, the page shows the order before. */
function readOne(main: Element, kind: PageKind, url: URL): Partial<Reading> {
  const read = gathered([readOrder(main, main.querySelector(kind === "chat" ? "aside" : "section"))]);
  const open = url.pathname.split("/").at(-1) ?? null;
  if (read.orders[0]?.observed.order_no !== open) return { orders: [], problems: ["order_no"] };
  if (kind !== "chat") return { ...read, open };
  const messageBox = main.querySelector("textarea");
  // Masked or not: it is only compared with itself, to notice another conversation.
  const recipient = textIn(valuesIn(main).get("recipient"), plain(10_000)) ?? null;
  return {
    ...read,
    open,
    recipient,
    messageBox,
    problems: [...read.problems, ...(messageBox ? [] : ["message_box"])],
  };
}

interface Found {
  order: SeenOrder | null;
  problems: string[];
}

const gathered = (found: readonly Found[]): Pick<Reading, "orders" | "problems"> => ({
  orders: found.flatMap(({ order }) => order ?? []),
  problems: [...new Set(found.flatMap(({ problems }) => problems))],
});

function readOrder(root: Element, strip: Element | null): Found {
  const values = valuesIn(root);
  const order_no = textIn(values.get("order_no"), plain(41));
  if (order_no === undefined || !new RegExp(`^${ORDER_NO}$`).test(order_no))
    return { order: null, problems: ["order_no"] };
  const items = [...root.querySelectorAll("li")]
    .flatMap((line) => readItem(valuesIn(line)) ?? [])
    .slice(0, 200);
  const observed: ObservedOrder = known({
    order_no,
    buyer_name: textIn(values.get("buyer_name"), unmasked(10_000)),
    buyer_country: countryIn(values.get("buyer_country")),
    // The state comes first in its place; a chip that says "in dispute" may follow.
    status_text: textIn(values.get("status_text")?.firstElementChild, plain(200)),
    ordered_at: timeIn(values.get("ordered_at")),
    paid_at: timeIn(values.get("paid_at")),
    shipped_at: timeIn(values.get("shipped_at")),
    promised_by: timeIn(values.get("promised_by")),
    delivered_at: timeIn(values.get("delivered_at")),
    carrier: textIn(values.get("carrier"), unmasked(200)),
    tracking_no: textIn(values.get("tracking_no"), unmasked(100)),
    amount: moneyIn(values.get("amount")),
    items: items.length > 0 ? items : undefined,
    case: readCase(values),
  });
  return {
    order: { observed, unclear: {}, strip },
    problems: observed.status_text === undefined ? ["status_text"] : [],
  };
}

function readItem(values: Values): Item | undefined {
  const title = textIn(values.get("title"), plain(500));
  if (title === undefined) return undefined;
  const quantity = wholeNumber(textIn(values.get("quantity"), plain(7)) ?? "") ?? undefined;
  return known({ title, sku: textIn(values.get("sku"), plain(200)), quantity });
}

function readCase(values: Values): ObservedCase | undefined {
  const case_no = textIn(values.get("case_no"), plain(40));
  if (case_no === undefined || !/^[0-9A-Za-z-]{4,40}$/.test(case_no)) return undefined;
  return known({
    case_no,
    kind: "dispute" as const,
    cause_text: textIn(values.get("cause_text"), plain(500)),
    status_text: textIn(values.get("case_status"), plain(200)),
    opened_at: timeIn(values.get("opened_at")),
    respond_by: timeIn(values.get("respond_by")),
    amount: moneyIn(values.get("asked")),
  });
}

type Label = keyof typeof LABELS;
type Values = ReadonlyMap<Label, Element>;

const BY_TEXT: ReadonlyMap<string, Label> = new Map(
  Object.entries(LABELS).flatMap(([name, texts]) => texts.map((text) => [text, name as Label])),
);

const valuesIn = (root: Element): Values => valuesBeside(root, BY_TEXT);

type Known<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** What is known: the service takes an absent field for unknown, and nothing else. */
function known<T extends object>(facts: T): Known<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known<T>;
}
