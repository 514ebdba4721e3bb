import { beforeEach, expect, test } from "vitest";
import type { Status } from "../messages";
import { type FakeChrome, installFakeChrome } from "../testing/fake_chrome";
import { broadcast } from "./broadcast";
import { showStatus } from "./toolbar";

let fake: FakeChrome;

beforeEach(() => {
  fake = installFakeChrome();
});

const status: Status = { state: "connected", url: "http://127.0.0.1:8765", agent: "Anna", waiting: 0 };
const shown = (name: string) => fake.action[name]?.mock.lastCall?.[0];

test("connected: coloured, no badge, the agent's name", async () => {
  await showStatus(status);
  expect(shown("setIcon").path[16]).toBe("/icons/orderside-16.png");
  expect(shown("setBadgeText")).toEqual({ text: "" });
  expect(shown("setTitle")).toEqual({ title: "Orderside: connected as Anna" });
});

test.each([
  ["away", "!"],
  ["refused", "!"],
  ["impostor", "!"],
  ["extension_outdated", "!"],
  ["service_outdated", "!"],
  ["not_paired", "…"],
] as const)("%s: grey, marked %s, and said in words", async (state, badge) => {
  await showStatus({ ...status, state });
  expect(shown("setIcon").path[16]).toBe("/icons/orderside-away-16.png");
  expect(shown("setBadgeText")).toEqual({ text: badge });
  expect(shown("setTitle").title).toMatch(/^Orderside: .{10}/);
});

test("what waits is counted, whatever the state", async () => {
  await showStatus({ ...status, state: "away", waiting: 3 });
  expect(shown("setBadgeText")).toEqual({ text: "3" });
  expect(shown("setTitle").title).toContain("Waiting in this browser: 3");
  await showStatus({ ...status, waiting: 140 });
  expect(shown("setBadgeText")).toEqual({ text: "99+" });
});

test("a broadcast reaches the tabs that listen and does not mind those that do not", async () => {
  await broadcast({ broadcast: "arrived", order_id: "demo:1:8001" });
  expect(fake.sentToTabs).toEqual([{ broadcast: "arrived", order_id: "demo:1:8001" }]);
});
