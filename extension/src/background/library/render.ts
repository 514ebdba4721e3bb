/** A template filled in for an order: by the service, or here while it is away. */
import type { LibraryTemplate, NewRendering, OrderFacts, Rendering } from "../../generated/api";
import type { PageMessages } from "../../messages";
import { Failed } from "../failed";
import { lintAway } from "../message_rules";
import type { OutboxStore } from "../outbox/store";
import type { Background } from "../rooms";
import { fill } from "./fill";
import { valuesOf } from "./values";

const FALLBACK = "en";

type Wanted = PageMessages["render"]["request"];

/** From what the page shows of the order, when the service does not answer and the page has told it. */
export async function rendered(
  { connection, service, library, store }: Background,
  wanted: Wanted,
): Promise<Rendering> {
  const { template_id, rendering, order } = wanted;
  try {
    return await service.render(template_id, rendering);
  } catch (error) {
    if (!(error instanceof Failed) || error.code !== "service_away" || !order) throw error;
    const here = renderHere(
      await library.template(template_id),
      rendering,
      order,
      connection.summary().agent,
    );
    const { order_id } = rendering;
    const { tracking_no } = order;
    const findings = await lintAway({ order_id, text: here.text, tracking_no });
    const at = await insertedHere(store, order_id, template_id);
    const by = connection.summary().agent ?? "";
    return { ...here, findings, inserted_before: at ? { order_id, agent: by, inserted_at: at } : null };
  }
}

/** The last insertion that waits here for the service: what is known away from it. */
async function insertedHere(store: OutboxStore, orderId: string, template: string): Promise<string | null> {
  const entries = await store.forOrder(orderId);
  const last = entries.findLast((one) => one.kind === "receipt" && one.receipt.template_id === template);
  return last?.added_at ?? null;
}

/** Throws Failed for a text that only the service can fill in. */
function renderHere(
  { id, version, variants }: LibraryTemplate,
  { order_id, language: wanted, values }: NewRendering,
  order: OrderFacts,
  agent: string | null,
): Omit<Rendering, "findings" | "inserted_before"> {
  const language = nearest(wanted, Object.keys(variants));
  const orderNo = order_id.split(":").slice(2).join(":");
  const known = valuesOf(order, { orderNo, language, agent, now: Date.now() });
  try {
    const { text, missing, stops } = fill(variants[language] ?? "", { ...known, ...values });
    const languages = Object.keys(variants).sort();
    return {
      template_id: id,
      template_version: version,
      language,
      languages,
      text,
      missing,
      stops,
      length: [...text].length,
    };
  } catch (error) {
    throw new Failed("service_away", `Only the service can fill this in (${String(error)}).`);
  }
}

/** That language, the same without its region, English, or the first there is. */
function nearest(language: string | undefined, variants: string[]): string {
  const there = [...variants].sort();
  const wanted = [language, language?.split("-", 1)[0], FALLBACK];
  return wanted.find((one) => one !== undefined && there.includes(one)) ?? there[0] ?? FALLBACK;
}
