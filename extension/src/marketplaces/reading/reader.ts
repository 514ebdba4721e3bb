/** Makes a marketplace's reader of its console's description. */
import type { ObservedCase } from "../../generated/api";
import {
  type Marketplace,
  type MarketplaceId,
  PAGE_KINDS,
  type PageKind,
  type Reading,
  type SeenOrder,
  type What,
} from "../define";
import { isIn, PLACES } from "../places";
import { type Conversation, type OpenConversation, readConversation } from "./conversation";
import { saysEmpty } from "./nothing";
import { type OrderPage, readPage } from "./pages";
import { forgetAll, forgetAround } from "./remembered";

/** A marketplace, as data. */
export interface Console {
  id: MarketplaceId;
  written: Marketplace["written"];
  /**
   * Parameters of the address, each by the names it goes by: of the store account, and of the order or case that a
   * page is about. A page whose path holds that number names it `about` in its own pattern.
   */
  parameters: { shop: readonly string[]; about: readonly string[] };
  /** The store account, where it is one for the whole console. */
  shop?: string;
  /** Tells an order's number from any other text. */
  orderNumber: (text: string) => string | null;
  pages: readonly OrderPage[];
  conversation: Conversation;
  /** What its cases are: disputes, unless told. */
  caseKind?: ObservedCase["kind"];
  /** States of a case in which its countdown runs for somebody else than the seller. */
  theirTurn: RegExp;
}

const SHOP = /^[0-9A-Za-z_-]{1,40}$/;

/** `places`: whose pages it reads, when not those of places.json. */
export function consoleReader(site: Console, places: readonly string[] = PLACES[site.id]): Marketplace {
  const pageAt = (url: URL): OrderPage | null =>
    isIn(places, url.href) ? (site.pages.find((page) => page.address.test(placeIn(url))) ?? null) : null;
  return {
    id: site.id,
    written: site.written,
    kinds: PAGE_KINDS.filter((kind) => site.pages.some((page) => page.kind === kind)),
    kind: (url) => pageAt(url)?.kind ?? null,
    read: (document, url, what) => {
      if (what === undefined) forgetAll();
      else for (const place of what.changed) forgetAround(place);
      const page = pageAt(url);
      if (page === null) throw new RangeError(`not a page of the ${site.id} console: ${url.pathname}`);
      return read(document, url, page, site, what?.near ?? (() => true));
    },
  };
}

/** Routers keep a path of their own behind the hash. */
const placeIn = (url: URL): string => url.pathname + url.hash;

function read(document: Document, url: URL, page: OrderPage, site: Console, near: What["near"]): Reading {
  const named = askedFor(url, page, site);
  const asked = page.each === null ? named : null;
  const quoted = quotedIn(page, site);
  const talk = page.kind === "chat" ? readConversation(document, site.conversation, quoted) : null;
  const found = readPage(document, page.kind === "chat" ? { ...page, quoted } : page, asked, near);
  const orders = found.orders.map((seen) => told(seen, talk, site));
  return {
    marketplace: site.id,
    shop: shopOf(url, site),
    kind: page.kind,
    orders,
    open: (page.about === "case" ? null : asked) ?? shown(named, orders) ?? theOnly(page.kind, orders),
    recipient: talk?.recipient ?? null,
    messages: talk?.messages ?? [],
    messageBox: talk?.messageBox ?? null,
    problems: [...found.problems, ...lacking(document, orders, talk)],
  };
}

/** Where people's own words stand, as far as that is known. */
const quotedIn = ({ quoted }: OrderPage, { conversation: { messages } }: Console): string =>
  [quoted, messages?.each, '[role="log"]', "blockquote"].filter(Boolean).join(", ");

/** Most orders are told as they were seen, and stay the same from one reading to the next. */
function told(seen: SeenOrder, talk: OpenConversation | null, site: Console): SeenOrder {
  if (talk === null && seen.observed.case === undefined) return seen;
  const observed = withKind(withOwnDeadline(seen.observed, site.theirTurn), site.caseKind);
  return { ...seen, observed: { ...talk?.buyer, ...observed } };
}

/** The number in the address: in its path, or behind it. */
function askedFor(url: URL, { address, about, case: fields }: OrderPage, site: Console): string | null {
  const inPath = address.exec(placeIn(url))?.groups?.about;
  const numberIn = about === "case" ? fields?.case_no?.parse : site.orderNumber;
  return numberIn?.(inPath ?? parameter(url, site.parameters.about)) ?? null;
}

/** A parameter of the address, before the hash or behind it. Empty when there is none. */
function parameter(url: URL, names: readonly string[]): string {
  const routed = new URLSearchParams(url.hash.split("?")[1] ?? "");
  const values = names.map((name) => url.searchParams.get(name) ?? routed.get(name));
  return values.find(Boolean) ?? "";
}

function shopOf(url: URL, { parameters, shop: only = "" }: Console): string {
  const shop = only || parameter(url, parameters.shop);
  return SHOP.test(shop) ? shop : "unknown";
}

/** A window that was opened for one order still names it when another conversation is in front: then it is not shown. */
function shown(named: string | null, orders: readonly SeenOrder[]): string | null {
  return orders.some(({ observed }) => observed.order_no === named) ? named : null;
}

/** The order in question where the page shows one alone. An order list is about none, however short it is. */
function theOnly(kind: PageKind, orders: readonly SeenOrder[]): string | null {
  const [only] = orders;
  return kind !== "order_list" && orders.length === 1 ? (only?.observed.order_no ?? null) : null;
}

function withKind(observed: SeenOrder["observed"], kind: ObservedCase["kind"] = "dispute") {
  return observed.case === undefined ? observed : { ...observed, case: { ...observed.case, kind } };
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
