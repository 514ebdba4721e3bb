/** Hears the keys that the agent gave Orderside, wherever they are pressed, before the page does. */
import type { Hands } from "../content/hands";
import { textBefore } from "../insertion/before";
import { written } from "./keys";
import { type Typed, typedIn } from "./typed";

/** What the agent chose in the options. */
export interface KeyBindings {
  /** What opens the palette, as `Alt+K`. */
  palette: string;
  /** What is typed in front of a shortcut, Tab after it; empty: shortcuts are not typed. */
  prefix: string;
}

export interface Pressed {
  palette(): void;
  shortcut(typed: Typed): void;
}

/** `ask` tells the bindings: asked for now, and when the agent comes back, from the options perhaps. */
export function listenForKeys(
  hands: Pick<Hands, "listen" | "current" | "isComposing">,
  ask: (learn: (bindings: KeyBindings) => void) => void,
  pressed: Pressed,
  signal: AbortSignal,
): void {
  let bindings: KeyBindings = { palette: "", prefix: "" };
  const learn = () =>
    ask((now) => {
      bindings = now;
    });
  const act = (event: KeyboardEvent): boolean => {
    if (written(event) === bindings.palette) {
      const [target] = event.composedPath();
      if ((target as HTMLInputElement).type === "password") return false;
      pressed.palette();
      return true;
    }
    const box = isTab(event) ? boxOf(hands) : null;
    const typed = box && typedIn(textBefore(box), bindings.prefix);
    if (typed) pressed.shortcut(typed);
    else if (box) return globalThis.ordersideStops?.(box) ?? false;
    return typed !== null;
  };
  const hear = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.repeat || event.isComposing || hands.isComposing || !act(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  learn();
  addEventListener("focus", learn, { signal });
  hands.listen(hear);
}

const isTab = ({ key, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): boolean =>
  key === "Tab" && !(ctrlKey || altKey || shiftKey || metaKey);

/** Null: they are in none, or in one of a frame that hears its own keys. */
const boxOf = ({ current }: Pick<Hands, "current">): HTMLElement | null =>
  current !== null && "ownerDocument" in current ? current : null;
