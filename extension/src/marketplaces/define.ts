/** What a marketplace file declares. Readers get a document and touch no browser API beyond the DOM. */
import type { ObservedOrder, Page } from "../generated/api";

export type PageKind = Page["kind"];
/** In the order in which they are told. */
export const PAGE_KINDS: readonly PageKind[] = [
  "order_list",
  "order_detail",
  "dispute_list",
  "feedback_list",
  "chat",
];
export type MarketplaceId = Page["marketplace"];

/** One message of the open conversation, as it stands on the page. */
export interface Message {
  /** `other`: the console itself, or a robot. */
  from: "buyer" | "seller" | "other";
  /** The time as the page writes it; null where it writes none beside the message. */
  at: string | null;
  text: string;
}

/** Facts of an order that are times. */
export type TimeField = "ordered_at" | "paid_at" | "shipped_at" | "promised_by" | "delivered_at";

/** One order as it stands on the page. */
export interface SeenOrder {
  /** Only what the page says; a masked value (`***`) or one that cannot be read is left out. */
  observed: ObservedOrder;
  /** Times as the page writes them, where it does not say which instant that is (`05/11/2026`). */
  unclear: Partial<Record<TimeField, string>>;
  /** Where the strip goes: it is appended inside, as a line of its own. Null where the page has no row for it. */
  strip: Element | null;
  /** The row of a long list of which nothing but the number was read. */
  unread?: Element;
}

/** What a page says, all told. */
export interface Reading {
  marketplace: MarketplaceId;
  /** The store account; `unknown` when the page does not say. */
  shop: string;
  kind: PageKind;
  orders: SeenOrder[];
  /** The order the page is about (detail, open conversation); null on lists. */
  open: string | null;
  /** The buyer of the open conversation as the page names them, to notice a switched conversation. */
  recipient: string | null;
  /** The last messages of the open conversation, the oldest first. */
  messages: Message[];
  /** Where a reply is typed, when the page has such a box. */
  messageBox: HTMLElement | null;
  /** What should be on this kind of page and was not found; shown in the panel. */
  problems: string[];
}

/** What of a page is to be read, where that is not all. */
export interface What {
  /** Where the page may have changed since it was read before; the rest is as it was. */
  changed: Iterable<Node>;
  /** Of rows for which this does not hold, and that are not known yet, the number alone is read. */
  near(row: Element): boolean;
}

export interface Marketplace {
  id: MarketplaceId;
  /** What it was written after; null: written from the addresses and numbers alone, its markup unknown. */
  written: { after: string; on: string } | null;
  /** The page kinds it knows. */
  kinds: readonly PageKind[];
  /** The page kind, judged by the address alone; null: not a page of ours. */
  kind(url: URL): PageKind | null;
  /** Reads a page of a known kind: all of it, unless told. */
  read(document: Document, url: URL, what?: What): Reading;
}
