import { expect, test } from "vitest";
import { marketplaceAt, marketplaceOf, matches, originsOf, PLACES, SWITCHABLE } from "./places";

test("an address belongs to one marketplace or to none", () => {
  expect(marketplaceAt("https://csp.aliexpress.com/m_apps/order-manage/orderList")).toBe("aliexpress");
  expect(marketplaceAt("http://127.0.0.1:8765/demo/orders")).toBe("demo");
  expect(marketplaceAt("http://127.0.0.1:8765/panels")).toBeNull();
  expect(marketplaceAt("https://www.aliexpress.com/")).toBeNull();
  expect(marketplaceAt("")).toBeNull();
});

test("a host belongs to a marketplace as a whole", () => {
  expect(marketplaceOf("www.ebay.com")).toBe("ebay");
  expect(marketplaceOf("ebay.com")).toBeNull();
});

test("every marketplace but the demo has a switch, and the browser can be asked for its pages", () => {
  expect([...SWITCHABLE, "demo", "other"].sort()).toEqual(Object.keys(PLACES).sort());
  for (const place of SWITCHABLE.flatMap((id) => PLACES[id]))
    expect(place).toMatch(/^https:\/\/[a-z0-9.-]+\/([a-z-]+\/)*\*$/);
});

test("the browser is asked for a site once, however many of its paths are ours", () => {
  expect(originsOf("ebay")).toContain("https://www.ebay.com/*");
  expect(new Set(originsOf("ebay")).size).toBe(originsOf("ebay").length);
  expect(marketplaceAt("https://www.ebay.com/sh/ord/?filter=status:AWAITING_SHIPMENT")).toBe("ebay");
  expect(marketplaceAt("https://www.ebay.com/itm/123")).toBeNull();
});

test("patterns mean what they mean in the manifest", () => {
  expect(matches("http://127.0.0.1/demo/*", "http://127.0.0.1:9/demo/a?b")).toBe(true);
  expect(matches("http://127.0.0.1/demo/*", "http://127.0.0.1/demo")).toBe(false);
  expect(matches("https://gsp.aliexpress.com/*", "https://gsp.aliexpress.com@evil.example/")).toBe(false);
  expect(matches("https://gsp.aliexpress.com/*", "not an address")).toBe(false);
});
