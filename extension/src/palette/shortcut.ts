/** A typed shortcut: its text takes its place at once, unless something has to be asked or looked at first. */
import type { Typed } from "../keys/typed";
import type { Outcome } from "../panels/order_view";
import type { ForOrder } from "./desk";
import { byShortcut, render } from "./library";

/** What the palette has to show instead: `asks` when values are missing. */
export interface Unready {
  asks: boolean;
}

export async function insertTyped(order: ForOrder | null, { name }: Typed): Promise<Outcome | Unready> {
  const template = order && (await byShortcut(name));
  if (!order || !template) return { asks: false };
  const rendering = await render(order, template.id, {});
  if (typeof rendering === "string") return { asks: false };
  const asks = rendering.missing.length > 0;
  if (asks || rendering.findings.length > 0) return { asks };
  return order.insert(rendering, {});
}
