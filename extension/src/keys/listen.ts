/** Hears the keys that open the palette, wherever in the page they are pressed, before the page does. */
import { written } from "./keys";

/** `ask` tells the combination as it is kept: asked for now, and when the agent comes back, from the options perhaps. */
export function listenForKeys(
  ask: (learn: (keys: string) => void) => void,
  act: () => void,
  signal: AbortSignal,
): void {
  let keys = "";
  const learn = () =>
    ask((now) => {
      keys = now;
    });
  const hear = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.repeat || event.isComposing || written(event) !== keys) return;
    const [target] = event.composedPath();
    if ((target as HTMLInputElement).type === "password") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  };
  learn();
  addEventListener("focus", learn, { signal });
  addEventListener("keydown", hear, { capture: true, signal });
}
