/** The palette, in a console's page: brought in when an agent asks for it the first time, and there from then on. */
import { listen } from "./content/connection";
import type { Refused } from "./content/session";
import type { Typed } from "./keys/typed";
import { isIn } from "./marketplaces/places";
import { type ForOrder, orderOf, type PaletteDesk } from "./palette/desk";
import { Dialog, type Sought } from "./palette/dialog";
import { insertTyped } from "./palette/shortcut";
import { palette as style } from "./palette/style";
import { wayBack } from "./palette/way_back";
import type { Outcome } from "./panels/order_view";
import { panel } from "./panels/style";
import { makePlace } from "./ui/host";
import { base, components } from "./ui/style";

function install(): void {
  const life = new AbortController();
  const place = makePlace(document, "orderside-palette", base + components + panel + style, life.signal);
  let goBack: () => void = () => undefined;

  const close = (giveBack: boolean) => {
    place.show(null);
    isOpen = false;
    if (giveBack) goBack();
  };
  let isOpen = false;
  const open = ({ session }: PaletteDesk, order: ForOrder | null, sought: Sought) => {
    isOpen = true;
    goBack = wayBack(session.hands);
    document.documentElement.append(place.host);
    place.dress();
    place.show(<Dialog key={performance.now()} order={order} sought={sought} onClose={close} />);
    place.focus("[role=combobox]");
  };
  const insert = async (desk: PaletteDesk, order: ForOrder | null, typed: Typed) => {
    const done = await insertTyped(order, typed);
    if ("asks" in done) open(desk, order, { text: typed.name, enter: done.asks });
    else desk.session.refuse(refusalOf(done));
  };
  let isBusy = false;
  const press = (desk: PaletteDesk, shortcut: Typed | null): void => {
    if (isBusy) return;
    const order = orderOf(desk, shortcut);
    // Its keys pressed once more.
    if (isOpen) close(true);
    else if (shortcut) {
      isBusy = true;
      void insert(desk, order, shortcut).finally(() => {
        isBusy = false;
      });
    } else open(desk, order, { text: "", enter: false });
  };
  globalThis.ordersidePalette = { press };

  life.signal.addEventListener("abort", () => {
    globalThis.ordersidePalette = undefined;
  });
  listen((message) => {
    if (message.broadcast === "left" && isIn(message.places, location.href)) life.abort();
  }, life.signal);
}

/** Null: there is nothing to tell. */
function refusalOf(done: Outcome): Refused | null {
  const why = done.done === "refused" ? done.why : done.done === "inserted" ? done.caution : null;
  return why === null ? null : { orderNo: null, why };
}

if (!globalThis.ordersidePalette) install();
