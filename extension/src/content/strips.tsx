/** One strip in every row, kept in step with the rows as the page moves, replaces and removes them. */
import { failureWords } from "../panels/failing";
import { StripLine } from "../panels/strip";
import { strip as stripStyle } from "../panels/style";
import { makePlace, type Place } from "../ui/host";
import { base } from "../ui/style";
import { ask } from "./ask";
import { orderId } from "./reading";
import type { Session } from "./session";

interface Standing {
  place: Place;
  life: AbortController;
}

export class Strips {
  readonly #session: Session;
  readonly #standing = new Map<string, Standing>();

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

  /** Called after every reading: rows come and go, and the page may have thrown a strip out. */
  arrange(): void {
    const orders = this.#session.page.get().reading?.orders ?? [];
    const rows = new Map(
      orders.flatMap(({ observed, strip }) => (strip ? [[observed.order_no, strip] as const] : [])),
    );
    this.#keepOnly(new Set(rows.keys()));
    for (const [orderNo, row] of rows) this.#stand(orderNo, row);
    this.#show();
  }

  focus(host: Element): void {
    [...this.#standing.values()].find(({ place }) => place.host === host)?.place.focus(".strip");
  }

  #stand(orderNo: string, row: Element): void {
    const standing = this.#standing.get(orderNo) ?? this.#make(orderNo);
    const { host } = standing.place;
    if (host.parentElement !== row) row.append(host);
    standing.place.dress();
  }

  #make(orderNo: string): Standing {
    const life = new AbortController();
    const place = makePlace(document, "orderside-strip", base + stripStyle, life.signal);
    place.host.dataset.orderNo = orderNo;
    const standing = { place, life };
    this.#standing.set(orderNo, standing);
    return standing;
  }

  #keepOnly(orderNos: Set<string>): void {
    for (const [orderNo, { life }] of this.#standing) {
      if (orderNos.has(orderNo)) continue;
      life.abort();
      this.#standing.delete(orderNo);
    }
  }

  #press(orderNo: string): void {
    const { reading, strips, failure, open } = this.#session.page.get();
    const empty = !reading || !strips[orderId(reading, orderNo)];
    if (empty && failure && failureWords(failure).act === "options") void ask("open_options", {});
    else if (open === orderNo) this.#session.close();
    else this.open(orderNo);
  }

  #show(): void {
    const { reading, strips, failure, open } = this.#session.page.get();
    if (!reading) return;
    for (const [orderNo, { place }] of this.#standing) {
      place.show(
        <StripLine
          orderNo={orderNo}
          strip={strips[orderId(reading, orderNo)] ?? null}
          failure={failure}
          open={open === orderNo}
          onOpen={() => this.#press(orderNo)}
        />,
      );
    }
  }
}
