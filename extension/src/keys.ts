/**
 * Beside the script that works in a console's page: hears the keys that the agent gave Orderside, and brings the palette's
 * script when they are pressed the first time.
 */
import { ask } from "./content/ask";
import { listen } from "./content/connection";
import { listenForKeys } from "./keys/listen";
import type { Typed } from "./keys/typed";
import type { PaletteDesk } from "./palette/desk";

declare global {
  /** In our own world of the page: the work whose keys are heard already. */
  var ordersideKeys: AbortController | undefined;
}

/** Null: the palette's own keys. */
async function press(desk: PaletteDesk, shortcut: Typed | null): Promise<void> {
  if (!globalThis.ordersidePalette) await ask("bring_palette", {});
  globalThis.ordersidePalette?.press(desk, shortcut);
}

// In frames there is no work, and a page that stood open when its marketplace was switched on may get the script twice.
const life = globalThis.ordersideLife;
const desk = globalThis.ordersideDesk;
if (life && desk && life !== globalThis.ordersideKeys) {
  globalThis.ordersideKeys = life;
  listenForKeys(
    desk.session.hands,
    (learn) => void ask("keys", {}).then((answer) => answer.ok && learn(answer.value)),
    { palette: () => void press(desk, null), shortcut: (typed) => void press(desk, typed) },
    life.signal,
  );
  listen((message) => {
    if (message.broadcast === "pressed") void press(desk, message.shortcut);
  }, life.signal);
}
