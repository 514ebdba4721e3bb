/** The demo console's pages, drawn by its own scripts in a test's document. */
import { vi } from "vitest";
import { demo } from "../marketplaces/consoles/demo";
import type { Reading } from "../marketplaces/define";

export const ORIGIN = "http://127.0.0.1:8765";

export const ORDER = {
  order_no: "9026104471286530",
  state: "shipped",
  buyer_name: "Ирина Соколова",
  buyer_country: "RU",
  ordered_at: "2026-11-03T17:08:00Z",
  paid_at: "2026-11-03T17:10:00Z",
  shipped_at: "2026-11-05T22:55:00Z",
  promised_by: "2026-12-05T15:59:00Z",
  carrier: "AliExpress Saver",
  tracking_no: "UA210447695HK",
  amount: "30.28",
  currency: "USD",
  items: [
    { title: "Bluetooth 5.4 Earbuds", sku: "White", quantity: 1, picture: "earbuds.svg" },
    { title: "Phone Case", quantity: 2 },
  ],
  messages: [
    { by: "buyer", sent_at: "2026-11-18T11:02:00Z", text: "Где моя посылка? Order no. 1111222233334444" },
  ],
};

export const CASE = {
  case_no: "50261184470912",
  cause: "not_received",
  state: "waiting_seller",
  opened_at: "2026-11-19T21:30:00Z",
  respond_by: "2026-11-24T21:30:00Z",
  amount: "30.28",
  currency: "USD",
};

interface Script {
  choose(language: string): void;
  load(url: URL): Promise<{ draw(go: () => void): Element[] }>;
}

/** The console's own scripts: plain JavaScript without types. */
const SCRIPTS: Record<string, () => Promise<Script>> = {
  // @ts-expect-error
  language: () => import("../../../server/demo/static/language.js"),
  // @ts-expect-error
  orders: () => import("../../../server/demo/static/orders.js"),
  // @ts-expect-error
  order: () => import("../../../server/demo/static/order.js"),
  // @ts-expect-error
  disputes: () => import("../../../server/demo/static/disputes.js"),
  // @ts-expect-error
  chat: () => import("../../../server/demo/static/chat.js"),
};

/** The page as the service sends it: nothing is drawn yet. */
export function undrawn(): void {
  vi.resetModules();
  document.head.innerHTML =
    '<meta name="application-name" content="Orderside demo console"><meta name="shop-id" content="demo-shop">';
  document.body.innerHTML = '<main aria-busy="true"></main>';
}

export const clear = (): void => void vi.unstubAllGlobals();

const script = (name: string) => SCRIPTS[name]?.() ?? Promise.reject(new Error(name));

/** Draws a page as the console does and reads it. */
export async function reading(
  page: string,
  path: string,
  answers: Record<string, unknown>,
  language = "en",
): Promise<Reading> {
  const url = new URL(path, ORIGIN);
  vi.stubGlobal("fetch", async (asked: string) => {
    const name = asked.replace("/demo/data/", "").split("?")[0] ?? "";
    return { ok: name in answers, json: async () => answers[name] };
  });
  (await script("language")).choose(language);
  const drawn = await (await script(page)).load(url);
  const main = document.createElement("main");
  main.append(...drawn.draw(() => {}));
  document.querySelector("main")?.replaceWith(main);
  return demo.read(document, url);
}
