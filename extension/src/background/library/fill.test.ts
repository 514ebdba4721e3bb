import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { OrderFacts } from "../../generated/api";
import { fill } from "./fill";
import { valuesOf } from "./values";

interface Case {
  name: string;
  text: string;
  order: OrderFacts & { order_no: string };
  language: string;
  typed: Record<string, string>;
  filled: string;
  missing: string[];
  stops?: number[];
}

/** The same file is held against the service (tests/server/test_rendering_cases.py). */
const { now, agent, cases } = JSON.parse(
  readFileSync(new URL("../../../../tests/rendering/cases.json", import.meta.url), "utf8"),
) as { now: string; agent: string; cases: Case[] };

test.each(cases)("$name", ({ text, order, language, typed, filled, missing, stops = [] }) => {
  const known = valuesOf(order, { orderNo: order.order_no, language, agent, now: Date.parse(now) });
  expect(fill(text, { ...known, ...typed })).toEqual({ text: filled, missing, stops });
});

test.each([
  "{{ foo }}",
  "{% include 'x' %}",
  "{% for i in (1..9) %}x{% endfor %}",
  "{{ order_no | size }}",
  "{{ order_no | nonsense }}",
  "{% if order_no %}",
])("what the service refuses is refused: %s", (text) => {
  expect(() => fill(text, { order_no: "1" })).toThrow();
});

test("no object of JavaScript's is reachable", () => {
  expect(() => fill("{{ order_no.constructor }}", { order_no: "1" })).toThrow();
});

test("an amount whose digits are answered in two ways is asked for", () => {
  const order = { amount: { minor_units: 100, currency: "HUF" } };
  expect(valuesOf(order, { orderNo: "1", language: "en", agent: null, now: 0 })).toEqual({ order_no: "1" });
});
