/** Readers made of what agents taught. What was not pointed at is read by the extension's own words. */
import type { KeptTaughtConsole } from "../generated/api";
import type { Marketplace } from "./define";
import { literal } from "./literal";
import { NUMBERS } from "./numbers";
import { placeFor } from "./places";
import { type Field, onlyNumber } from "./reading/fields";
import { genericPages } from "./reading/generic";
import type { OrderPage } from "./reading/pages";
import { consoleReader } from "./reading/reader";
import { conversationOf, type Numbers, type Standard, standardFields } from "./reading/standard";
import { THEIR_TURN } from "./reading/turn";
import { isSelector } from "./selectors";

type Taught = Pick<KeptTaughtConsole, "host" | "marketplace" | "order_forms" | "pages">;
type TaughtPage = Taught["pages"][number];
type TaughtField = NonNullable<TaughtPage["fields"]["buyer_name"]>;

/** Reads the taught pages alone, or all of the console: the rest of it as well as its words allow. */
export function taughtReader(console: Taught, which: "taught" | "all"): Marketplace {
  const { marketplace, host, pages } = console;
  const standard = standardOf(console);
  const box = pages.map(({ fields }) => fields.message_box).find(Boolean);
  return consoleReader(
    {
      id: marketplace,
      written: null,
      // Consoles that show several stores name them each in their own way; another marketplace's stores are its hosts.
      parameters: { shop: [], about: [] },
      ...(marketplace === "other" && { shop: shopOf(host) }),
      orderNumber: numbersOf(console).order,
      pages: [
        ...pages.map((page) => pageOf(page, standard)),
        ...(which === "all" ? genericPages(standard) : []),
      ],
      conversation: conversationOf(standard, box && boxOf(box)),
      theirTurn: THEIR_TURN,
    },
    [placeFor(host)],
  );
}

/** Where the values of a taught page stand. */
export const taughtPage = (console: Omit<Taught, "pages">, page: TaughtPage): OrderPage =>
  pageOf(page, standardOf(console));

const standardOf = (console: Omit<Taught, "pages">): Standard =>
  standardFields(numbersOf(console), NUMBERS[console.marketplace].zone);

const shopOf = (host: string): string => host.replaceAll(".", "_").slice(-40);

function numbersOf({ marketplace, order_forms }: Omit<Taught, "pages">): Numbers {
  const { numbers } = NUMBERS[marketplace];
  if (marketplace !== "other" || order_forms.length === 0) return numbers;
  return { ...numbers, order: onlyNumber(new RegExp(order_forms.map(patternOf).join("|"))) };
}

/** `PO-000-*****`: 0 is a digit, * a digit or letter, all else itself. */
const patternOf = (form: string): string => form.replaceAll("0", "\\d").replaceAll("*", "[0-9A-Za-z]");

function pageOf({ address, kind, fields }: TaughtPage, { order, case: about }: Standard): OrderPage {
  const parties = {
    order_no: taughtNumber(order.order_no, fields.order_no),
    buyer_name: taught(order.buyer_name, fields.buyer_name),
    buyer_country: taught(order.buyer_country, fields.buyer_country),
  };
  const its = {
    ...about,
    case_no: taughtNumber(about.case_no, fields.case_no),
    respond_by: taught(about.respond_by, fields.time_left),
    consequence_text: taught(about.consequence_text, fields.time_left),
  };
  const page = { kind, address: pathLike(address), must: [], strip: [] };
  // On a list of cases, amount and state are the case's.
  if (kind === "dispute_list") {
    const amount = taught(about.amount, fields.amount);
    const status_text = taught(about.status_text, fields.status_text);
    return { ...page, each: "case", order: parties, case: { ...its, amount, status_text } };
  }
  const amount = taught(order.amount, fields.amount);
  const status_text = taught(order.status_text, fields.status_text);
  const each = kind === "order_detail" ? null : "order";
  return { ...page, each, order: { ...order, ...parties, amount, status_text }, case: its };
}

const pathLike = (address: string): RegExp =>
  new RegExp(`^${address.split("*").map(literal).join("[^/#]*")}/?(#|\\?|$)`);

/** What was pointed at goes before our own words, and before the data that the page brings along. */
function taught<T>(own: Field<T>, by: TaughtField | undefined): Field<T> {
  if (by === undefined) return own;
  const { embedded: _data, ...rest } = own;
  return { ...rest, first: { ...by, selectors: by.selectors.filter(isSelector) } };
}

/** What tells one order or case from another is one thing alone: another number of its form is another thing's. */
function taughtNumber(own: Field<string>, by: TaughtField | undefined): Field<string> {
  if (by === undefined) return own;
  const { labels, columns } = by;
  if (labels.length + columns.length === 0) return { ...taught(own, by), ...keysOf(own) };
  return { labels, columns, parse: own.parse, ...keysOf(own) };
}

/** By these the data of the page is asked for an order's other facts. */
const keysOf = ({ embedded }: Field<string>) => (embedded === undefined ? {} : { embedded });

function boxOf({ labels, selectors }: TaughtField): { placeholder?: RegExp; box: readonly string[] } {
  const words = labels.map(literal).join("|");
  return { box: selectors.filter(isSelector), ...(words && { placeholder: new RegExp(words) }) };
}
