/** A page that was taught, put among those of its console. */
import type { KeptTaughtConsole, TaughtConsole } from "../../generated/api";
import type { Taught } from "../../teach/lesson";

/** The console with this page; one of the same address and kind is replaced. */
export function withPage(known: KeptTaughtConsole | undefined, taught: Taught): TaughtConsole {
  const { page, marketplace, order_forms } = taught;
  const others = (known?.pages ?? []).filter(
    ({ address, kind }) => address !== page.address || kind !== page.kind,
  );
  const forms = new Set([...(known?.marketplace === marketplace ? known.order_forms : []), ...order_forms]);
  return { marketplace, order_forms: [...forms].slice(-5), on: true, pages: [...others, page] };
}
