/** The library as the palette asks the background for it. */
import { ask } from "../content/ask";
import type { Rendering } from "../generated/api";
import type { FoundTemplate } from "../messages";
import { failureWords } from "../panels/failing";
import type { Values } from "../panels/order_view";
import { t } from "../ui/text";
import type { ForOrder } from "./desk";

const LIMIT = 50;

/** The best first; a sentence when nothing can be said. */
export async function find(text: string): Promise<FoundTemplate[] | string> {
  const answer = await ask("find_templates", { text, limit: LIMIT });
  return answer.ok ? answer.value : failureWords(answer.error).next;
}

/** The template that has this shortcut. */
export async function byShortcut(shortcut: string): Promise<FoundTemplate | null> {
  const answer = await ask("by_shortcut", { shortcut });
  return answer.ok ? answer.value : null;
}

/** The text for the order, with what the agent typed; a sentence when it cannot be filled in. */
export async function render(
  order: ForOrder | null,
  id: string,
  values: Values,
  language = order?.language ?? null,
): Promise<Rendering | string> {
  if (!order) return t("palette_no_order");
  const typed = Object.entries(values).map(([name, value]) => [name, value.trim()]);
  const answer = await ask("render", {
    template_id: id,
    rendering: {
      order_id: order.id,
      ...(language ? { language } : {}),
      values: Object.fromEntries(typed.filter(([, value]) => value)),
    },
    order: order.facts,
  });
  return answer.ok ? answer.value : t("insert_not_filled", failureWords(answer.error).next);
}

export async function showsOwnText(): Promise<boolean> {
  const answer = await ask("shows_own_text", {});
  return answer.ok && answer.value;
}

export async function showOwnText(on: boolean): Promise<void> {
  await ask("show_own_text", { on });
}

export async function markFavourite({ id, favourite }: FoundTemplate): Promise<void> {
  await ask("mark_favourite", { id, on: !favourite });
}
