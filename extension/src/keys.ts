/**
 * Beside the script that works in a console's page: hears the keys that open the palette, and brings its script when they
 * are pressed the first time.
 */
import { ask } from "./content/ask";
import { listenForKeys } from "./keys/listen";

declare global {
  /** In our own world of the page: the work whose keys are heard already. */
  var ordersideKeys: AbortController | undefined;
}

async function open(): Promise<void> {
  if (!globalThis.ordersidePalette) await ask("bring_palette", {});
  if (globalThis.ordersideDesk) globalThis.ordersidePalette?.open(globalThis.ordersideDesk);
}

// In frames there is no work, and a page that stood open when its marketplace was switched on may get the script twice.
const life = globalThis.ordersideLife;
if (life && life !== globalThis.ordersideKeys) {
  globalThis.ordersideKeys = life;
  listenForKeys(
    (learn) => void ask("palette_keys", {}).then((answer) => answer.ok && learn(answer.value)),
    () => void open(),
    life.signal,
  );
}
