import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Envelope } from "../messages";
import { consoleSender, deskSender, installFakeChrome } from "../testing/fake_chrome";
import { ADDRESS, FakeService, json, refuse, TOKEN } from "../testing/fake_service";
import { createHandlers } from "./handlers";
import { answer } from "./listen";
import { OutboxStore } from "./outbox/store";
import { createBackground } from "./rooms";
import { loadConnection, storeConnection } from "./stored_connection";

const ORDER = "aliexpress:1:8001";
let service: FakeService;
let ask: (name: Envelope["name"], request: object, sender?: chrome.runtime.MessageSender) => Promise<unknown>;

beforeEach(() => {
  installFakeChrome();
  service = new FakeService().install();
  const events = { added: vi.fn(), status: vi.fn(), arrived: vi.fn() };
  const handlers = createHandlers(createBackground(events, new OutboxStore(crypto.randomUUID())));
  ask = (name, request, sender = deskSender()) => answer(handlers, { name, request } as Envelope, sender);
});

const connect = () => storeConnection({ url: ADDRESS, token: TOKEN });
const pairing = { url: ADDRESS, code: "1234 5678", agent: " Anna " };

test("pairing stores the token, tells who is connected, and never puts the token into an answer", async () => {
  service.routes.set("POST /pairings", ({ body }) =>
    json(201, { token: TOKEN, agent: (body as { agent: string }).agent }),
  );
  const paired = await ask("pair", pairing);
  expect(paired).toEqual({
    ok: true,
    value: { state: "connected", url: ADDRESS, agent: "Anna", waiting: 0 },
  });
  expect(await loadConnection()).toEqual({ url: ADDRESS, token: TOKEN });
  expect(service.asked.find(({ path }) => path === "/pairings")?.body).toEqual({
    code: "12345678",
    agent: "Anna",
  });
});

test.each([
  [{ ...pairing, code: "1234" }, "code_malformed"],
  [{ ...pairing, url: "http://192.168.0.4:8765" }, "address_refused"],
])("what cannot be right is not sent: %j", async (request, code) => {
  expect(await ask("pair", request)).toMatchObject({ ok: false, error: { code } });
  expect(service.asked).toEqual([]);
});

test("a code is typed for Orderside alone, not for whatever else has the port", async () => {
  service.routes.set("GET /hello", () => json(200, { service: "other" }));
  expect(await ask("pair", pairing)).toMatchObject({ error: { code: "impostor" } });
  expect(service.paths()).toEqual(["GET /hello"]);
});

test("too many tries say how long to wait", async () => {
  service.routes.set("POST /pairings", () => refuse(429, "too_many_attempts", { "Retry-After": "43" }));
  expect(await ask("pair", pairing)).toMatchObject({ error: { code: "too_many_attempts", retry_after: 43 } });
});

test("disconnecting forgets the token and keeps what waits", async () => {
  await connect();
  service.down = true;
  await ask("add_note", { order_id: ORDER, text: "keep me" });
  expect(await ask("disconnect", {})).toMatchObject({
    value: { state: "not_paired", waiting: 1, revoked: false },
  });
  expect(await loadConnection()).toBeNull();
  expect(await ask("everything_waiting", {})).toMatchObject({
    value: [{ kind: "note", note: { text: "keep me" } }],
  });
});

test("a page is given a copy of its own order's photo, and the service is told whose it has to be", async () => {
  await connect();
  service.routes.set("GET /evidence/e1/share-copy", () => new Response(new Blob(["jpeg"])));
  const wanted = { order_id: ORDER, id: "e1", max_bytes: 90_000, max_edge: 2_000 };
  expect(await ask("copy_to_attach", wanted, consoleSender())).toMatchObject({ ok: true });
  expect(service.asked.at(-1)?.query.get("order_id")).toBe(ORDER);
  expect(await ask("copy_to_attach", { ...wanted, order_id: "ebay:1:8001" }, consoleSender())).toMatchObject({
    error: { code: "wrong_marketplace" },
  });
});

test("r26: disconnecting has the service revoke the token", async () => {
  await connect();
  service.routes.set("DELETE /tokens/anna-1", ({ headers }) =>
    json(200, { if_match: headers.get("If-Match") }),
  );
  expect(await ask("disconnect", {})).toMatchObject({ value: { state: "not_paired", revoked: true } });
  expect(service.paths()).toContain("DELETE /tokens/anna-1");
});

test.each([
  ["find_notes", "/notes"],
  ["find_orders", "/orders"],
  ["find_reply_templates", "/reply-templates"],
] as const)("%s: what was typed is a value of the query, and nothing else", async (name, path) => {
  await connect();
  const found = { notes: [], next: null };
  service.routes.set(`GET ${path}`, () => json(200, found));
  const typed = "换货&limit=200#?";
  expect(await ask(name, { q: typed, before: null, limit: 5 })).toEqual({ ok: true, value: found });
  expect(Object.fromEntries(service.asked.at(-1)?.query ?? [])).toEqual({ q: typed, limit: "5" });
  await ask(name, { q: typed, before: 17, limit: 20 });
  expect(service.asked.at(-1)?.query.get("before")).toBe("17");
});

test("what cannot be searched for is said in the service's word", async () => {
  await connect();
  service.routes.set("GET /notes", () => refuse(422, "nothing_to_search_for"));
  expect(await ask("find_notes", { q: "!", before: null, limit: 5 })).toMatchObject({
    error: { code: "nothing_to_search_for" },
  });
});

test("the search page opens beside the tab that asks for it, and says nothing of that tab", async () => {
  await ask("open_search", { q: "private" }, consoleSender());
  expect(chrome.tabs.create).toHaveBeenCalledWith({
    url: "chrome-extension://orderside/desk/search.html",
    index: 1,
  });
});

test("what waits is listed for its own order", async () => {
  await connect();
  service.down = true;
  await ask("add_note", { order_id: ORDER, text: "here" });
  await ask("add_note", { order_id: "aliexpress:1:8002", text: "elsewhere" });
  const photo = new Blob(["pixels"]);
  await ask("add_evidence", { evidence: { order_id: ORDER, kind: "label" }, photo }, consoleSender());
  expect(await ask("waiting", { order_id: ORDER })).toMatchObject({
    value: { notes: [{ note: { text: "here" }, refused: null }], photos: [{ size: 6, refused: null }] },
  });
});

test("what a page names becomes no path: an id that is none goes nowhere", async () => {
  await connect();
  for (const [name, request] of [
    ["thumbnail", { id: "../agents" }],
    ["open_photo", { id: "x?id=y" }],
    ["render", { template_id: "..", rendering: { order_id: ORDER } }],
    ["edit_note", { id: "a/b", version: 1, text: "" }],
  ] as const) {
    expect(await ask(name, request, consoleSender())).toMatchObject({ error: { code: "bad_request" } });
  }
  expect(service.asked).toEqual([]);
});

test("an edit says which version it edits", async () => {
  await connect();
  service.routes.set("PUT /notes/n1", ({ headers, body }) =>
    json(200, { if_match: headers.get("If-Match"), body }),
  );
  expect(await ask("edit_note", { id: "n1", version: 3, text: "better" })).toEqual({
    ok: true,
    value: { if_match: '"3"', body: { text: "better" } },
  });
});

test("whether the service is there can be asked before anything is connected", async () => {
  expect(await ask("find_service", { url: ADDRESS })).toEqual({
    ok: true,
    value: { found: "orderside", version: "0.1.0" },
  });
  service.oldest = 2;
  expect(await ask("find_service", { url: ADDRESS })).toMatchObject({
    value: { found: "extension_outdated" },
  });
  service.down = true;
  expect(await ask("find_service", { url: ADDRESS })).toMatchObject({ value: { found: "nothing" } });
});
