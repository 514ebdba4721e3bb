// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import en from "../../_locales/en/messages.json";
import type { Attachment } from "../attaching/types";
import type { Evidence } from "../generated/api";
import { attachPhotos } from "./attach";
import type { Session } from "./session";

const ORDER = "demo:1:8001";
const photo = (id: string): Evidence => ({ id, kind: "buyer_photo", order_id: ORDER }) as Evidence;
const limit = { edge: 2000, bytes: 400_000, total_bytes: 500_000, count: 3, known: [], source: null };
const asked: { name: string; request: Record<string, unknown> }[] = [];
let missing: string | null = null;
let place: object;
let became: Attachment;

beforeEach(() => {
  asked.length = 0;
  missing = null;
  place = document.body.appendChild(document.createElement("textarea"));
  became = { done: "shown", how: "field", count: 2 };
  globalThis.ordersideAttach = vi.fn(async () => became);
  vi.stubGlobal("chrome", {
    runtime: { id: "orderside", sendMessage: async (message: (typeof asked)[number]) => answer(message) },
    i18n: {
      getUILanguage: () => "en",
      getMessage: (key: keyof typeof en, slots: string[]) =>
        slots.reduce((text, slot, index) => text.replaceAll(`$${index + 1}`, slot), en[key].message),
    },
  });
});

function answer(message: (typeof asked)[number]): object {
  asked.push(message);
  if (message.request.id === missing) return { ok: false, error: { code: "service_away", message: "" } };
  return { ok: true, value: new Blob(["jpeg"]) };
}

/** A page that is read as one order's, with a panel of that limit. */
function session(): Session {
  const reading = { marketplace: "demo", shop: "1", open: "8001", recipient: null, messageBox: null };
  const known = { panel: { picture_limit: limit }, recipient: null };
  return {
    page: { get: () => ({ reading, panels: { [ORDER]: known } }) },
    refused: { update: () => undefined },
    read: () => reading,
    hands: { place, isComposing: false },
  } as unknown as Session;
}

const attach = (...ids: string[]) => attachPhotos(session(), "8001", ids.map(photo));
const names = (): string[] => asked.map(({ name }) => name);
const receipt = () => asked.find(({ name }) => name === "add_receipt")?.request;

test("copies are asked for to the marketplace's limit, and what went in is recorded", async () => {
  expect(await attach("a1", "b2")).toMatchObject({ done: "shown" });
  const bounds = { order_id: ORDER, max_bytes: 250_000, max_edge: 2000 };
  expect(asked.slice(0, 2).map(({ request }) => request)).toEqual([
    { id: "a1", ...bounds },
    { id: "b2", ...bounds },
  ]);
  const [, copies] = vi.mocked(globalThis.ordersideAttach)?.mock.calls[0] ?? [];
  expect(copies?.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^buyer-photo-a1-\w+\.jpg$/),
    expect.stringMatching(/^buyer-photo-b2-\w+\.jpg$/),
  ]);
  expect(receipt()).toEqual({ order_id: ORDER, files: ["a1", "b2"], shown: true, suggested: false });
});

test.each([
  ["fewer than went in", { done: "shown", how: "paste", count: 1 } as const, "only 1 of 2"],
  ["nothing of it", { done: "handed", how: "drop" } as const, "shows nothing of it yet"],
])("where the page shows %s the agent is told to look", async (_, done, said) => {
  became = done;
  const outcome = await attach("a1", "b2");
  expect(outcome).toMatchObject({ done: "look", why: expect.stringContaining(said) });
  expect(receipt()).toMatchObject({ shown: false });
});

test("more than the marketplace takes at once are not even asked for", async () => {
  expect(await attach("a1", "b2", "c3", "d4")).toMatchObject({ done: "refused", copies: [] });
  expect(asked).toEqual([]);
});

test("without one of the copies none goes in", async () => {
  missing = "b2";
  expect(await attach("a1", "b2")).toMatchObject({ done: "refused", copies: [] });
  expect(names()).toEqual(["copy_to_attach", "copy_to_attach"]);
});

test("what the page did not take is no receipt, and can be saved", async () => {
  became = { done: "refused", why: "type" };
  const outcome = await attach("a1", "b2");
  expect(outcome).toMatchObject({ done: "refused", copies: [{}, {}] });
  expect(names()).not.toContain("add_receipt");
});

test("a box in another host's frame is said to be out of reach", async () => {
  place = { frame: 7 };
  expect(await attach("a1")).toMatchObject({ done: "refused", why: expect.stringContaining("another site") });
  expect(globalThis.ordersideAttach).not.toHaveBeenCalled();
});
