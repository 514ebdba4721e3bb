// @vitest-environment happy-dom
import { expect, it } from "vitest";
import type { NewTaughtConsole } from "../../generated/api";
import { installTexts } from "../../testing/fake_texts";
import { taughtConsole } from "../../testing/taught";
import { consoleIn, hostIn, isPlain, refusalOf } from "./new_console";

installTexts("en-US");

it.each([
  ["https://erp.example.com/web/orders?page=2", "erp.example.com"],
  [" ERP.Example.com ", "erp.example.com"],
  ["erp.example.com:8443/x", "erp.example.com"],
  ["http://erp.example.com", null],
  ["localhost", null],
  ["127.0.0.1", null],
  ["orders", null],
  ["", null],
  ["not an address", null],
])("the host in %s", (text, host) => {
  expect(hostIn(text)).toBe(host);
});

it("only pages that begin with https:// are possible", () => {
  expect(["http://intra.example.com/x", " HTTP://a.example"].map(isPlain)).toEqual([true, true]);
  expect(["https://erp.example.com", "erp.example.com"].map(isPlain)).toEqual([false, false]);
});

it.each([
  [{ host: "www.ebay.com", marketplace: "temu" }, "www.ebay.com belongs to eBay. Choose eBay."],
  [
    { host: "csp.aliexpress.com", marketplace: "other" },
    "csp.aliexpress.com belongs to AliExpress. Choose AliExpress.",
  ],
  [{ marketplace: "demo" }, "The demo console cannot be imported."],
  [{ host: "www.ebay.com", marketplace: "ebay" }, ""],
  [{}, ""],
] as const)("%j: %s", (part, words) => {
  expect(refusalOf(taughtConsole(part))).toBe(words);
});

const file = (content: unknown): File => new File([JSON.stringify(content)], "console.json");

it("a selector that is none is refused in words", async () => {
  const order_no = { labels: [], columns: [], selectors: ["]["] };
  const pages = [{ address: "/a", kind: "order_list", fields: { order_no } }];
  const console = (await consoleIn(file({ ...taughtConsole(), pages }))) as NewTaughtConsole;
  expect(refusalOf(console)).toContain("no browser understands: ][");
});

it.each([{}, [], null, { host: "a.example" }, { host: "a.example", pages: [{}] }, { host: 1, pages: [] }])(
  "%j is no console",
  async (content) => {
    expect(await consoleIn(file(content))).toBeNull();
  },
);
