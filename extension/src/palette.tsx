/** The palette, in a console's page: brought in when an agent asks for it the first time, and there from then on. */
import { listen } from "./content/connection";
import { isIn } from "./marketplaces/places";
import { orderOf, type PaletteDesk } from "./palette/desk";
import { Dialog } from "./palette/dialog";
import { palette as style } from "./palette/style";
import { panel } from "./panels/style";
import { makePlace } from "./ui/host";
import { base, components } from "./ui/style";

function install(): void {
  const life = new AbortController();
  const place = makePlace(document, "orderside-palette", base + components + panel + style, life.signal);
  let from: Element | null = null;

  const close = (giveBack: boolean) => {
    place.show(null);
    isOpen = false;
    // The box keeps its own caret; putting a range back by hand breaks some editors'.
    if (giveBack && from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
  };
  let isOpen = false;
  const open = (desk: PaletteDesk) => {
    // Its keys pressed once more.
    if (isOpen) return close(true);
    isOpen = true;
    from = focused();
    document.documentElement.append(place.host);
    place.dress();
    place.show(<Dialog key={performance.now()} order={orderOf(desk)} onClose={close} />);
    place.focus("[role=combobox]");
  };
  globalThis.ordersidePalette = { open };

  life.signal.addEventListener("abort", () => {
    globalThis.ordersidePalette = undefined;
  });
  listen((message) => {
    if (message.broadcast === "left" && isIn(message.places, location.href)) life.abort();
  }, life.signal);
}

/** Where the keyboard is, also within shadow roots that let us look. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

if (!globalThis.ordersidePalette) install();
