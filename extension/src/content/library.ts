/** The library as the panel asks the background for it: searched here, filled in by the service or, while it is away, here. */
import type { OrderFacts, Rendering } from "../generated/api";
import type { Fits, FoundTemplate, LibrarySummary } from "../messages";
import { failureWords } from "../panels/failing";
import type { Values } from "../panels/order_view";
import { t } from "../ui/text";
import { ask } from "./ask";
import { observedOrder, orderId } from "./reading";
import type { Session } from "./session";

/** As many as somebody looks through; more are found by typing. */
const LIMIT = 50;

export async function findTemplates(text: string, fits: Fits): Promise<FoundTemplate[] | string> {
  const answer = await ask("find_templates", { text, limit: LIMIT, fits });
  return answer.ok ? answer.value : failureWords(answer.error).next;
}

export async function libraryOf(): Promise<LibrarySummary | null> {
  const answer = await ask("library_summary", {});
  return answer.ok ? answer.value : null;
}

interface Wanted {
  template: string;
  /** Null: the buyer's, as far as it is known. */
  language: string | null;
  values: Values;
}

/** A sentence when it cannot be filled in. */
export async function render(
  session: Session,
  orderNo: string,
  { template, language, values }: Wanted,
): Promise<Rendering | string> {
  const { reading, panels } = session.page.get();
  if (!reading) return t("palette_no_order");
  const id = orderId(reading, orderNo);
  const typed = Object.entries(values).map(([name, value]) => [name, value.trim()]);
  const facts: OrderFacts = { ...panels[id]?.panel.order, ...observedOrder(reading, orderNo) };
  const answer = await ask("render", {
    template_id: template,
    rendering: {
      order_id: id,
      ...(language ? { language } : {}),
      values: Object.fromEntries(typed.filter(([, value]) => value)),
    },
    order: facts,
  });
  return answer.ok ? answer.value : t("insert_not_filled", failureWords(answer.error).next);
}
