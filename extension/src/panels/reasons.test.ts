import { beforeAll, expect, test } from "vitest";
import type { Reason } from "../generated/api";
import { installTexts } from "../testing/fake_texts";
import { reasonWords } from "./reasons";

beforeAll(() => installTexts("en-US"));

test.each<[Reason, string]>([
  [{ code: "awaiting_payment" }, "Awaiting payment"],
  [{ code: "awaiting_payment", days: 1 }, "Awaiting payment for 1 day"],
  [{ code: "shipped_not_told", days: 2 }, "Dispatched 2 days ago; the buyer was not told yet"],
  [{ code: "in_transit", days: 16, promised_days: 30 }, "In transit for 16 days, 30 promised"],
  [{ code: "in_transit", days: 16 }, "In transit for 16 days"],
  [{ code: "in_transit" }, "In transit"],
  [{ code: "past_promised", days: 41, promised_days: 35 }, "Promised date passed 6 days ago"],
  [{ code: "past_promised", days: 35, promised_days: 35 }, "Promised date reached"],
  [{ code: "dispute", cause: "not_received" }, "Dispute: not received"],
  [{ code: "dispute" }, "Dispute: reason unknown"],
  [
    { code: "dispute_in_transit", cause: "not_received", days: 16, promised_days: 30 },
    "Dispute: not received, 16 days in transit, 30 promised",
  ],
  [{ code: "already_inserted", days: 0 }, "Inserted today already"],
  [{ code: "language", language: "ru" }, "In Russian"],
])("%o", (reason, sentence) => {
  expect(reasonWords(reason)).toBe(sentence);
});

test("a code newer than this extension is shown rather than dropped", () => {
  expect(reasonWords({ code: "brand_new" } as unknown as Reason)).toBe("brand_new");
});
