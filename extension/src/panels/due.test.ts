import { beforeAll, expect, test } from "vitest";
import type { Case, Transit } from "../generated/api";
import { installTexts } from "../testing/fake_texts";
import { answerWords, caseWords, causeWords, stageWords, transitWords } from "./due";

beforeAll(() => installTexts("en-US"));

const NOW = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 3_600_000;

const transit = (days: number, promised_days: number | null): Transit => ({
  days,
  promised_days,
  shipped_at: "2026-11-06T00:00:00Z",
  promised_by: null,
  source: { kind: "page", name: "order_detail", seen_at: "2026-11-22T00:00:00Z" },
});

const dispute = (respond_by?: string): Case => ({
  id: "demo:s:1",
  order_id: "demo:s:8152",
  case_no: "6001",
  kind: "dispute",
  cause: "not_received",
  ended: false,
  sources: {},
  updated_at: "2026-11-22T11:00:00Z",
  version: 1,
  ...(respond_by ? { respond_by } : {}),
});

test.each([
  [16, 30, "16 d since dispatch / 30 promised", null],
  [22, 30, "22 d since dispatch / 30 promised", null],
  [23, 30, "23 d since dispatch / 30 promised, 7 d left", "warn"],
  [30, 30, "30 d since dispatch / 30 promised, due today", "warn"],
  [33, 30, "33 d since dispatch / 30 promised, 3 d late", "bad"],
  [16, null, "16 d since dispatch", null],
] as const)("%d days of %s promised", (days, promised, text, tone) => {
  expect(transitWords({ stage: "transport", transit: transit(days, promised) })).toEqual({ text, tone });
});

test("an unknown dispatch date is said only while the parcel should be on its way", () => {
  expect(transitWords({ stage: "transport", transit: null })?.text).toBe("dispatch date unknown");
  expect(transitWords({ stage: "ship", transit: null })).toBeNull();
  expect(transitWords({ stage: "closed", transit: transit(90, 30) })).toBeNull();
  expect(transitWords({ stage: "receive", transit: transit(40, 30) })).toEqual({
    text: "arrived after 40 d",
    tone: null,
  });
});

test.each([
  [4 * 24 * HOUR, "answer in 4 days", null],
  [50 * HOUR, "answer in 2 days 2 hr", "warn"],
  [18 * HOUR, "answer in 18 hr", "bad"],
  [-3 * HOUR, "answer was due 3 hours ago", "bad"],
])("a deadline %d ms away", (distance, text, tone) => {
  const respondBy = new Date(NOW + distance).toISOString();
  expect(answerWords(dispute(respondBy), NOW)).toEqual({ text, tone });
});

test("no deadline is made up", () => {
  expect(answerWords(dispute(), NOW)).toBeNull();
});

test("a cause or stage that is not one of ours is shown in the page's words", () => {
  expect(causeWords({ cause: null, cause_text: "Wrong colour" })).toBe("Wrong colour");
  expect(causeWords({ cause: null })).toBe("reason unknown");
  expect(stageWords({ stage: null, status_text: "Held" })).toBe("Held");
  expect(stageWords({ stage: null, status_text: null })).toBe("Stage unknown");
});

test("a case that is over says so and wants no answer", () => {
  const over = { ...dispute("2026-11-22T00:00:00Z"), ended: true };
  expect(caseWords(over)).toBe("Dispute: not received (over)");
  expect(answerWords(over, Date.parse("2026-11-21T00:00:00Z"))).toBeNull();
});
