import { beforeEach, expect, test, vi } from "vitest";
import { type FakeChrome, installFakeChrome } from "../testing/fake_chrome";
import { taughtConsole } from "../testing/taught";
import type { Service } from "./service";
import { learnAnew } from "./taught";
import { taughtAt, taughtConsoles } from "./taught_kept";

let fake: FakeChrome;
const serviceWith = (...consoles: unknown[]) =>
  ({ taughtConsoles: vi.fn(async () => ({ taught_consoles: consoles })) }) as unknown as Service;

beforeEach(() => {
  fake = installFakeChrome();
});

test("what the team taught is kept for when the service is away, and every page is told once", async () => {
  const console = taughtConsole();
  await learnAnew(serviceWith(console));
  expect(await taughtConsoles()).toEqual([console]);
  await learnAnew(serviceWith(console));
  expect(fake.sentToTabs).toEqual([{ broadcast: "taught", consoles: [console] }]);
});

test("its script is registered for the taught host, too, as long as it is taught", async () => {
  await learnAnew(serviceWith(taughtConsole()));
  expect(fake.scripting.registered[0]?.matches).toContain("https://erp.example/*");
  await learnAnew(serviceWith());
  expect(fake.scripting.registered[0]?.matches).not.toContain("https://erp.example/*");
});

test("an address is a taught console's by its whole host, and over https alone", async () => {
  await learnAnew(serviceWith(taughtConsole()));
  expect((await taughtAt("https://erp.example/orders/list"))?.id).toBe("t1");
  expect(await taughtAt("https://evil.erp.example/orders/list")).toBeNull();
  expect(await taughtAt("http://erp.example/orders/list")).toBeNull();
});
