/** Makes a marketplace's reader of its console's description. */
import { type Conversation, type OpenConversation, readConversation } from "./conversation";
import type { Marketplace, MarketplaceId, Reading, SeenOrder } from "./define";
import { type OrderPage, readPage, saysEmpty } from "./pages";

export interface Console {
  id: MarketplaceId;
  hosts: readonly string[];
  /** The parameters of the address that name the store account, and the order of a detail page. */
  parameters: { shop: string; order: string };
  orderNumber: (text: string) => string | null;
  pages: readonly OrderPage[];
  conversation: Conversation;
  /** States of a case in which its countdown runs for somebody else than the seller. */
  theirTurn: RegExp;
}

const SHOP = /^[0-9A-Za-z_-]{1,40}$/;

export function consoleReader(site: Console): Marketplace {
  const pageAt = (url: URL): OrderPage | null =>
    site.hosts.includes(url.hostname)
      ? (site.pages.find((page) => page.address.test(url.pathname + url.hash)) ?? null)
      : null;
  return {
    id: site.id,
    kind: (url) => pageAt(url)?.kind ?? null,
    read: (document, url) => {
      const page = pageAt(url);
      if (page === null) throw new RangeError(`not a page of the ${site.id} console: ${url.pathname}`);
      return read(document, url, page, site);
    },
  };
}

function read(document: Document, url: URL, page: OrderPage, site: Console): Reading {
  const asked = page.each === null ? site.orderNumber(parameter(url, site.parameters.order)) : null;
  const talk = page.kind === "chat" ? readConversation(document, site.conversation) : null;
  const found = readPage(document, page, asked);
  const orders = found.orders.map(({ observed, strip }) => ({
    observed: { ...talk?.buyer, ...withOwnDeadline(observed, site.theirTurn) },
    strip,
  }));
  return {
    marketplace: site.id,
    shop: shopOf(url, site),
    kind: page.kind,
    orders,
    open: asked ?? theOnly(page, orders),
    recipient: talk?.recipient ?? null,
    messageBox: talk?.messageBox ?? null,
    problems: [...found.problems, ...lacking(document, orders, talk)],
  };
}

/** A parameter of the address; routers keep theirs behind the hash. Empty when there is none. */
function parameter(url: URL, name: string): string {
  const routed = new URLSearchParams(url.hash.split("?")[1] ?? "");
  return url.searchParams.get(name) ?? routed.get(name) ?? "";
}

function shopOf(url: URL, site: Console): string {
  const shop = parameter(url, site.parameters.shop);
  return SHOP.test(shop) ? shop : "unknown";
}

/** The order in question where the page shows one alone. An order list is about none, however short it is. */
function theOnly(page: OrderPage, orders: readonly SeenOrder[]): string | null {
  const [only] = orders;
  return page.kind !== "order_list" && orders.length === 1 ? (only?.observed.order_no ?? null) : null;
}

function withOwnDeadline(observed: SeenOrder["observed"], theirTurn: RegExp): SeenOrder["observed"] {
  if (observed.case === undefined || !theirTurn.test(observed.case.status_text ?? "")) return observed;
  const { respond_by: _theirs, consequence_text: _then, ...rest } = observed.case;
  return { ...observed, case: rest };
}

/** What the page as a whole lacks. An empty list lacks nothing, nor does a conversation about no order. */
function lacking(document: Document, orders: readonly SeenOrder[], talk: OpenConversation | null): string[] {
  const talking = talk !== null && (talk.recipient !== null || talk.messageBox !== null);
  const problems: string[] = [];
  if (orders.length === 0 && !talking && !saysEmpty(document)) problems.push("orders");
  if (talking && talk.recipient === null) problems.push("recipient");
  if (talking && talk.messageBox === null) problems.push("message_box");
  return problems;
}
