import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Rendering } from "../../generated/api";
import type { Envelope } from "../../messages";
import { consoleSender, deskSender, installFakeChrome } from "../../testing/fake_chrome";
import { ADDRESS, FakeService, json, refuse, TOKEN } from "../../testing/fake_service";
import { LIBRARY } from "../../testing/library";
import { createHandlers } from "../handlers";
import { answer } from "../listen";
import { OutboxStore } from "../outbox/store";
import { createBackground } from "../rooms";
import { storeConnection } from "../stored_connection";
import { keptLibrary } from "./kept";

const ORDER = "aliexpress:1:8001";
let service: FakeService;
let tags: (string | null)[];

/** A worker of its own each time: what it knows beside what is kept ends with it. */
function worker() {
  const events = { added: vi.fn(), status: vi.fn(), arrived: vi.fn() };
  const background = createBackground(events, new OutboxStore(crypto.randomUUID()));
  const handlers = createHandlers(background);
  const ask = async (name: Envelope["name"], request: object, sender = deskSender()) =>
    answer(handlers, { name, request } as Envelope, sender);
  const find = async (text: string) => {
    const found = await ask("find_templates", { text, limit: 10 });
    return found.ok ? (found.value as { id: string }[]).map(({ id }) => id) : found.error.code;
  };
  return { background, ask, find };
}

beforeEach(async () => {
  installFakeChrome();
  service = new FakeService().install();
  tags = [];
  service.routes.set("GET /library", ({ headers }) => {
    tags.push(headers.get("If-None-Match"));
    if (tags.at(-1) === '"v1"') return new Response(null, { status: 304 });
    return new Response(JSON.stringify({ reply_templates: LIBRARY }), { headers: { ETag: '"v1"' } });
  });
  await storeConnection({ url: ADDRESS, token: TOKEN });
});

test("it is fetched once, asked about by its tag, and outlives the worker and the service", async () => {
  const first = worker();
  expect(await first.find("dhtx")).toEqual(["arrival"]);
  await first.background.library.sync();
  expect(tags).toEqual([null, '"v1"']);
  service.down = true;
  const later = worker();
  expect(await later.find("dhtx")).toEqual(["arrival"]);
  expect(await later.ask("by_shortcut", { shortcut: "SHIP" })).toMatchObject({ value: { id: "ship" } });
  expect(await later.ask("by_shortcut", { shortcut: "no" })).toEqual({ ok: true, value: null });
});

test("what changed is there with the next answer", async () => {
  const { background, find } = worker();
  await find("");
  const changed = LIBRARY.map((one) => ({ ...one, names: { ...one.names, en: "Renamed" } }));
  service.routes.set(
    "GET /library",
    () => new Response(JSON.stringify({ reply_templates: changed }), { headers: { ETag: '"v2"' } }),
  );
  await background.library.sync();
  expect(await find("renamed")).toHaveLength(3);
  expect((await keptLibrary(ADDRESS))?.tag).toBe('"v2"');
});

test("a service that fails leaves what is kept", async () => {
  const { background, find } = worker();
  await find("");
  service.routes.set("GET /library", () => refuse(500, "internal_error"));
  await expect(background.library.sync()).rejects.toThrow();
  expect(await find("dhtx")).toEqual(["arrival"]);
});

test("disconnecting forgets it; another service's is not shown", async () => {
  const { ask, find } = worker();
  await find("");
  expect(await keptLibrary("https://elsewhere.example")).toBeNull();
  await ask("disconnect", {});
  expect(await keptLibrary(ADDRESS)).toBeNull();
  expect(await find("")).toEqual([]);
});

test("favourites and what was inserted last are the agent's own, and outlive the worker", async () => {
  const { ask, find } = worker();
  await find("");
  await ask("mark_favourite", { id: "late", on: true });
  const receipt = { order_id: ORDER, template_id: "ship", template_version: 1, language: "en", text: "x" };
  await ask("add_receipt", { ...receipt, suggested: false });
  expect(await worker().find("")).toEqual(["late", "ship", "arrival"]);
  await ask("mark_favourite", { id: "late", on: false });
  expect(await find("")).toEqual(["ship", "arrival", "late"]);
});

test("while the service is away a template is filled in here, with what the page shows", async () => {
  const { ask, find } = worker();
  await find("");
  const rendering = { order_id: ORDER, language: "en" };
  service.down = true;
  expect(
    await ask("render", { template_id: "arrival", rendering, order: { buyer_name: "Анна" } }),
  ).toMatchObject({ value: { text: "Hello Анна, 8001 arrives.", missing: [], template_version: 1 } });
  expect(await ask("render", { template_id: "arrival", rendering, order: {} })).toMatchObject({
    value: { text: "Hello [[buyer_name]], 8001 arrives.", missing: ["buyer_name"] },
  });
  expect(await ask("render", { template_id: "arrival", rendering })).toMatchObject({
    error: { code: "service_away" },
  });
});

test("while the service is away, what waits here says that it was inserted before; a library says what it has", async () => {
  const { ask, find } = worker();
  await find("");
  expect(await ask("library_summary", {})).toMatchObject({
    value: { templates: 3, languages: expect.arrayContaining(["en", "ru", "zh"]) },
  });
  service.down = true;
  const receipt = { order_id: ORDER, template_id: "ship", template_version: 1, language: "en", text: "x" };
  await ask("add_receipt", { ...receipt, suggested: false });
  const before = async (template_id: string) => {
    const answer = await ask("render", { template_id, rendering: { order_id: ORDER }, order: {} });
    return answer.ok && (answer.value as Rendering).inserted_before;
  };
  expect(await before("ship")).toMatchObject({ order_id: ORDER });
  expect(await before("late")).toBeNull();
});

test("what the service refuses is not filled in behind its back", async () => {
  const { ask, find } = worker();
  await find("");
  service.routes.set("POST /reply-templates/arrival/render", () => refuse(404, "not_found"));
  const request = { template_id: "arrival", rendering: { order_id: ORDER }, order: {} };
  expect(await ask("render", request)).toMatchObject({ error: { code: "not_found" } });
  service.routes.set("POST /reply-templates/arrival/render", () => json(200, { text: "the service's" }));
  expect(await ask("render", request)).toMatchObject({ value: { text: "the service's" } });
});

test("the palette is brought into the page that asks, and its keys are kept", async () => {
  const { ask } = worker();
  await ask("bring_palette", {}, consoleSender());
  expect(chrome.scripting.executeScript).toHaveBeenCalledWith(
    expect.objectContaining({ files: ["palette.js"] }),
  );
  expect(await ask("keys", {})).toEqual({ ok: true, value: { palette: "Alt+K", prefix: ";;" } });
  const chosen = { palette: "Ctrl+Shift+Y", prefix: "//" };
  await ask("change_keys", { keys: chosen });
  expect(await ask("keys", {})).toEqual({ ok: true, value: chosen });
  for (const wrong of [{ palette: "K" }, { prefix: "a" }])
    expect(await ask("change_keys", { keys: { ...chosen, ...wrong } })).toMatchObject({
      error: { code: "bad_request" },
    });
});
