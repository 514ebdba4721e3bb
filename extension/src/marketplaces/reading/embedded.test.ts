// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { wallTime } from "../values/times";
import { readEmbedded } from "./embedded";
import { onlyNumber } from "./fields";
import { KEYS } from "./keys";

const NUMBER = "412773091826";
const fields = {
  order_no: { embedded: KEYS.order_no, parse: onlyNumber(/\d{12}/) },
  ordered_at: { embedded: KEYS.ordered_at, parse: wallTime(null) },
};

function ordered(...scripts: string[]): string | undefined {
  const page = new DOMParser().parseFromString(scripts.join(""), "text/html");
  return readEmbedded<{ order_no: string; ordered_at: string }>(page, fields, NUMBER).ordered_at;
}

const json = (data: unknown, type = "application/json"): string =>
  `<script type="${type}">${JSON.stringify(data)}</script>`;
const order = (ordered_at: unknown, no: unknown = NUMBER) => ({ order_no: no, orderCreateTime: ordered_at });
const DAY = "2026-11-05T18:22:31Z";

describe("the page's own data", () => {
  it.each([
    ["moments with a zone", json([order(DAY)])],
    ["milliseconds", json({ page: { orders: [order(Date.parse(DAY))] } })],
    ["fractions of a second", json([order("2026-11-05T18:22:31.000Z")])],
    ["another zone's clock", json([order("2026-11-06T02:22:31.5+08:00")])],
    ["seconds, as a text", json([order(String(Date.parse(DAY) / 1000))])],
    ["a number as a number", json([order(DAY, Number(NUMBER))])],
    ["data for search engines", json([order(DAY)], "application/ld+json")],
    [
      "a program that is one assignment",
      `<script>window.__STATE__ = ${JSON.stringify(order(DAY))};</script>`,
    ],
    ["the same, in brackets", `<script>window["state"]=${JSON.stringify([order(DAY)])}</script>`],
    ["the same said twice", json([order(DAY), { parts: [order(DAY)] }])],
  ])("says when: %s", (_name, script) => {
    expect(ordered(script)).toBe(DAY);
  });

  it.each([
    ["another order's", json([order(DAY, "412773091827")])],
    ["two different things", json([order(DAY), order("2026-11-06T18:22:31Z")])],
    ["a time without a zone", json([order("2026-11-05 18:22:31")])],
    [
      "a number that a program cannot hold",
      `<script type="application/json">{"orderId":41277309182600000001}</script>`,
    ],
    ["a time of something else", json({ orderId: NUMBER, createTime: DAY })],
    ["no order's, but about it", json({ text: NUMBER, orderCreateTime: DAY })],
    [
      "a program",
      `<script>const order = {orderId: "${NUMBER}", orderCreateTime: "${DAY}"}; run(order)</script>`,
    ],
    [
      "broken data",
      `<script type="application/json">{"orderId":"${NUMBER}","orderCreateTime":"${DAY}"</script>`,
    ],
    ["data elsewhere", `<script type="application/json" src="/orders.json"></script>`],
    ["more than is read", json([order(DAY), "x".repeat(1_000_000)])],
  ])("leaves unknown: %s", (_name, script) => {
    expect(ordered(script)).toBeUndefined();
  });

  it("may be deep and long", () => {
    let deep: unknown = order(DAY);
    for (let depth = 0; depth < 2000; depth++) deep = [deep];
    expect(ordered(json([deep, Array.from({ length: 300_000 }, () => 1)]))).toBe(DAY);
  });
});
