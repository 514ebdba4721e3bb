import { beforeEach, expect, test } from "vitest";
import type { KeptTaughtConsole } from "../generated/api";
import { consoleSender, deskSender, installFakeChrome } from "../testing/fake_chrome";
import { checkMarketplace } from "./claims";
import { admit, heard, ignoredMessages } from "./guard";
import { keepTaught } from "./taught_kept";

beforeEach(() => {
  installFakeChrome();
});

const status = { name: "status", request: {} };
const pair = { name: "pair", request: { url: "", code: "", agent: "" } };

test("a console page may ask what pages may ask, and nothing more", () => {
  expect(admit(status, consoleSender())).toEqual(status);
  expect(admit(status, consoleSender("http://127.0.0.1:8765/demo/orders"))).toEqual(status);
  expect(admit(pair, consoleSender())).toBeNull();
});

test.each(["find_notes", "find_orders", "find_reply_templates"])(
  "a console page cannot search: %s",
  (name) => {
    const search = { name, request: { q: "a", before: null, limit: 5 } };
    expect(admit(search, consoleSender())).toBeNull();
    expect(admit(search, deskSender())).toEqual(search);
  },
);

test.each([
  ["what was received", { name: "original", request: { id: "e1" } }],
  ["a copy of whatever photo", { name: "share_copy", request: { id: "e1" } }],
  ["another list of images", { name: "template_images", request: {} }],
  ["an image's removal", { name: "remove_template_image", request: { id: "i1", version: 1 } }],
])("a console page gets copies for its order alone: not %s", (_, message) => {
  expect(admit(message, consoleSender())).toBeNull();
  expect(admit(message, deskSender())).toEqual(message);
});

test("a console page may open the search page", () => {
  expect(admit({ name: "open_search", request: {} }, consoleSender())).not.toBeNull();
});

test("a frame of a console page may say where the agent is, and nothing else", () => {
  const box = { name: "box_here", request: {} };
  expect(admit(box, { ...consoleSender(), frameId: 4 })).toEqual(box);
  expect(admit(box, consoleSender())).toBeNull();
});

test("our own pages may ask everything", () => {
  expect(admit(pair, deskSender())).toEqual(pair);
  expect(admit(status, deskSender())).toEqual(status);
});

test.each([
  ["another extension", status, { ...consoleSender(), id: "other" }],
  ["a frame inside a console page", status, { ...consoleSender(), frameId: 4 }],
  ["a frame with a page of ours", pair, { ...deskSender(), frameId: 4 }],
  ["plain http", status, consoleSender("http://gsp.aliexpress.com/apps")],
  ["another page of this computer", status, consoleSender("http://127.0.0.1:8765/other")],
  ["a page that looks like ours", pair, { ...deskSender(), url: "https://orderside/desk/options.html" }],
  ["no tab", status, { id: "orderside", url: "https://gsp.aliexpress.com/", frameId: 0 }],
  ["an unknown message", { name: "evict", request: {} }, deskSender()],
  ["a name from the prototype", { name: "constructor", request: {} }, deskSender()],
  ["no request", { name: "status" }, deskSender()],
  ["no envelope", "status", deskSender()],
  ["a number where a text belongs", { name: "thumbnail", request: { id: 7 } }, consoleSender()],
  ["a field too many", { name: "status", request: { token: "os_a_b" } }, deskSender()],
  ["a field too few", { name: "keep_draft", request: { order_id: "demo:1:8001" } }, consoleSender()],
  ["a list for a record", { name: "panels", request: { page: [], orders: [], open: null } }, consoleSender()],
  [
    "no end of text",
    { name: "add_note", request: { order_id: "demo:1:8001", text: "x".repeat(100_001) } },
    consoleSender(),
  ],
  [
    "a photo that is none",
    { name: "add_evidence", request: { evidence: {}, photo: { size: 1 } } },
    consoleSender(),
  ],
  ["nothing", null, deskSender()],
])("r16: %s is ignored and counted", (_, message, sender) => {
  const before = ignoredMessages();
  expect(admit(message, sender)).toBeNull();
  expect(ignoredMessages()).toBe(before + 1);
});

test.each([
  [{ page: { marketplace: "demo" } }],
  [{ order_id: "demo:1:8001" }],
  [{ evidence: { order_id: "demo:1:8001" } }],
  [{ template_id: "t", rendering: { order_id: "demo:1:8001" } }],
])("a page speaks only of its own marketplace's orders: %j", async (request) => {
  await expect(checkMarketplace(request, consoleSender())).rejects.toThrow("asked about demo");
  await checkMarketplace(request, consoleSender("http://127.0.0.1:8765/demo/"));
  await checkMarketplace(request, deskSender());
});

const TAUGHT = { host: "erp.example.com", marketplace: "temu" } as KeptTaughtConsole;

test("r16: a page elsewhere is not heard, unless the team taught its host", async () => {
  const elsewhere = consoleSender("https://erp.example.com/orders");
  const before = ignoredMessages();
  expect(await heard(elsewhere)).toBe(false);
  expect(await heard(consoleSender("https://gsp.aliexpress.com.evil.example/apps"))).toBe(false);
  expect(ignoredMessages()).toBe(before + 2);
  await keepTaught([TAUGHT]);
  expect(await heard(elsewhere)).toBe(true);
  expect(await heard(consoleSender("http://erp.example.com/orders"))).toBe(false);
  await expect(checkMarketplace({ order_id: "temu:unknown:1" }, elsewhere)).resolves.toBeUndefined();
  await expect(checkMarketplace({ order_id: "ebay:unknown:1" }, elsewhere)).rejects.toThrow("about ebay");
});

test("our own pages and the marketplaces' are heard", async () => {
  for (const sender of [deskSender(), consoleSender()]) expect(await heard(sender)).toBe(true);
});
