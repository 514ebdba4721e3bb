/** One strip in every row, kept in step with the rows as the page moves, replaces and removes them. */
import type { Strip } from "../generated/api";
import type { SeenOrder } from "../marketplaces/define";
import { LONG } from "../marketplaces/reading/long";
import type { Failure } from "../messages";
import { failureWords } from "../panels/failing";
import { StripLine } from "../panels/strip";
import { strip as stripStyle } from "../panels/style";
import { makePlace, type Place } from "../ui/host";
import { base } from "../ui/style";
import { isDark } from "../ui/theme";
import { ask } from "./ask";
import { isNear } from "./near";
import { orderId } from "./reading";
import type { Session } from "./session";

interface Shown {
  strip: Strip | null;
  failure: Failure | null;
  open: boolean;
}

interface Standing {
  orderNo: string;
  place: Place;
  life: AbortController;
  /** What it shows; with two hundred rows, only those that changed are drawn again. */
  shown: Shown | null;
}

interface Row {
  orderNo: string;
  row: Element;
}

/** A list of disputes may have an order twice: each of its rows has a strip. */
function placesOf(orders: readonly SeenOrder[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const { observed, strip: row } of orders) {
    let key = observed.order_no;
    while (rows.has(key)) key += "+";
    if (row) rows.set(key, { orderNo: observed.order_no, row });
  }
  return rows;
}

export class Strips {
  readonly #session: Session;
  readonly #standing = new Map<string, Standing>();
  #pageIsDark = false;
  #isLong = false;

  /** `open`: an agent asks for an order's panel. */
  constructor(
    session: Session,
    private readonly open: (orderNo: string) => void,
    signal: AbortSignal,
  ) {
    this.#session = session;
    signal.addEventListener(
      "abort",
      session.page.listen(() => this.#show()),
    );
    signal.addEventListener("abort", () => this.#keepOnly(new Set()));
  }

  /**
   * Called after every reading: rows come and go, and the page may have thrown a strip out. In a long list, strips are
   * made for the rows that come near the window, and only those are asked about.
   */
  arrange(): void {
    const orders = this.#session.page.get().reading?.orders ?? [];
    const rows = placesOf(orders);
    this.#keepOnly(new Set(rows.keys()));
    this.#isLong = orders.length > LONG;
    // All that is measured first: to measure after every strip would lay out the page as often.
    const here = [...rows].filter(([, { row }]) => !this.#isLong || isNear(row));
    const known = [...rows].filter(([key]) => this.#standing.has(key));
    const put = [...new Map([...here, ...known])].map(([key, row]) => this.#stand(key, row));
    for (const place of put) place?.dress();
    const near = new Set(here.map(([, { orderNo }]) => orderNo));
    this.#followPage();
    this.#show();
    this.#session.askAbout(near);
  }

  /** Whether other rows come near when the page is scrolled. */
  get isLong(): boolean {
    return this.#isLong;
  }

  focus(host: Element): void {
    [...this.#standing.values()].find(({ place }) => place.host === host)?.place.focus(".strip");
  }

  /** The strip's place, where it had to be put there. */
  #stand(key: string, { orderNo, row }: Row): Place | null {
    const { place } = this.#standing.get(key) ?? this.#make(key, orderNo);
    if (place.host.parentElement === row) return null;
    row.append(place.host);
    return place;
  }

  #make(key: string, orderNo: string): Standing {
    const life = new AbortController();
    const place = makePlace(document, "orderside-strip", base + stripStyle, life.signal);
    place.host.dataset.orderNo = orderNo;
    const standing = { orderNo, place, life, shown: null };
    this.#standing.set(key, standing);
    return standing;
  }

  /** A page that turns dark or light takes all strips with it. */
  #followPage(): void {
    const dark = isDark(document.body);
    if (dark === this.#pageIsDark) return;
    this.#pageIsDark = dark;
    for (const { place } of this.#standing.values()) place.dress();
  }

  #keepOnly(keys: Set<string>): void {
    for (const [key, { life }] of this.#standing) {
      if (keys.has(key)) continue;
      life.abort();
      this.#standing.delete(key);
    }
  }

  #show(): void {
    const { reading, strips, failure, open } = this.#session.page.get();
    if (!reading) return;
    for (const standing of this.#standing.values()) {
      const strip = strips[orderId(reading, standing.orderNo)] ?? null;
      this.#showOne(standing, { strip, failure, open: open === standing.orderNo });
    }
  }

  #showOne(standing: Standing, now: Shown): void {
    const { orderNo, shown } = standing;
    if (shown?.strip === now.strip && shown.failure === now.failure && shown.open === now.open) return;
    standing.shown = now;
    standing.place.show(<StripLine orderNo={orderNo} {...now} onOpen={() => this.#press(orderNo)} />);
  }

  #press(orderNo: string): void {
    const { reading, strips, failure, open } = this.#session.page.get();
    const empty = !reading || !strips[orderId(reading, orderNo)];
    if (empty && failure && failureWords(failure).act === "options") void ask("open_options", {});
    else if (open === orderNo) this.#session.close();
    else this.open(orderNo);
  }
}
