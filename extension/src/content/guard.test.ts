// @vitest-environment happy-dom
import { beforeAll, expect, test } from "vitest";
import type { Reading } from "../marketplaces/define";
import { installTexts } from "../testing/fake_texts";
import { judge } from "./guard";

beforeAll(() => installTexts("en-US"));

function page(part: Partial<Reading> = {}): Reading {
  document.body.replaceChildren();
  const messageBox = document.body.appendChild(document.createElement("textarea"));
  return {
    marketplace: "demo",
    shop: "s1",
    kind: "chat",
    orders: [],
    open: "1001",
    recipient: "Ana",
    messages: [],
    messageBox,
    problems: [],
    ...part,
  };
}
const target = { orderNo: "1001", recipient: "Ana", place: null };
const hands = { place: null, isComposing: false };
const why = (reading: Reading | null) => {
  const verdict = judge(reading, target, hands);
  return "why" in verdict ? verdict.why : null;
};

test("the box of the same order and buyer may be written to", () => {
  const reading = page();
  expect(judge(reading, target, hands)).toEqual({ place: reading.messageBox });
});

test("everything that changed since is a reason to write nothing", () => {
  expect(why(page({ open: "1002" }))).toContain("The page shows order 1002, this panel belongs to 1001");
  expect(why(page({ open: null }))).toContain("no longer shows order 1001");
  expect(why(null)).toContain("no longer shows order 1001");
  expect(why(page({ recipient: "Ben" }))).toContain("another buyer");
  expect(why(page({ recipient: null }))).toContain("another buyer");
  expect(why(page({ messageBox: null }))).toContain("no longer on the page");
  expect(why(page({ messageBox: document.createElement("textarea") }))).toContain("no longer on the page");
});

test("where the page's words tell no box, it is the one that the agent was in last", () => {
  const place = document.createElement("textarea");
  const reading = page({ messageBox: null });
  document.body.append(place);
  expect(judge(reading, target, { ...hands, place })).toEqual({ place });
  const named = page();
  expect(judge(named, target, { ...hands, place })).toHaveProperty("place", named.messageBox);
  expect(judge(page({ messageBox: null }), target, { ...hands, place: { frame: 4 } })).toEqual({
    place: { frame: 4 },
  });
});

test("the box that the agent chose goes before the conversation's own, as long as it is there", () => {
  const reading = page();
  const place = document.body.appendChild(document.createElement("input"));
  expect(judge(reading, { ...target, place }, hands)).toEqual({ place });
  place.remove();
  expect(judge(reading, { ...target, place }, hands)).toHaveProperty("why");
});

test("a locked box, and one in which a word is being composed, are left alone", () => {
  const locked = page();
  (locked.messageBox as HTMLTextAreaElement).readOnly = true;
  expect(why(locked)).toContain("locked");
  const verdict = judge(page(), target, { ...hands, isComposing: true });
  expect("why" in verdict && verdict.why).toContain("composing");
});

test("a buyer the page never named cannot have changed", () => {
  expect(judge(page({ recipient: null }), { ...target, recipient: null }, hands)).toHaveProperty("place");
});
