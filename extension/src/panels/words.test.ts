import { beforeAll, expect, test } from "vitest";
import api from "../../../shared_schemas/generated/openapi.json";
import en from "../../_locales/en/messages.json";
import { installTexts } from "../testing/fake_texts";
import { clip, country, languageName, money, size, tame } from "./words";

beforeAll(() => installTexts("en-US"));

test("ten thousand characters become a line, and no emoji is cut in half", () => {
  expect(clip("x".repeat(10_000), 5)).toBe("xxxxx…");
  expect(clip("🎉🎉🎉", 2)).toBe("🎉🎉…");
  expect(clip("Ana", 5)).toBe("Ana");
});

test("a title carries nothing that turns the text around", () => {
  expect(tame("a\u202eb\u2066c\nd")).toBe("a b c d");
});

test("names of countries and languages, and codes that are none", () => {
  expect([country("BR"), languageName("pt"), languageName("not a code")]).toEqual([
    "Brazil",
    "Portuguese",
    "not a code",
  ]);
});

test("money has as many decimals as its currency", () => {
  expect(money({ minor_units: 2390, currency: "USD" })).toBe("$23.90");
  expect(money({ minor_units: 2390, currency: "JPY" })).toBe("¥2,390");
});

test("sizes count as the limit does", () => {
  expect([size(12), size(640_000), size(25 * 1024 * 1024)]).toEqual(["1 kB", "625 kB", "25 MB"]);
});

const { schemas } = api.components;

test.each([
  ["cause", schemas.Case.properties.cause],
  ["stage", schemas.Strip.properties.stage],
  ["evidence_kind", schemas.NewEvidence.properties.kind],
  ["strip_case", schemas.Case.properties.kind],
  ["panel_case", schemas.Case.properties.kind],
  ["panel_page", schemas.Page.properties.kind],
  ["language_from", schemas.BuyerLanguage.properties.source],
  ["variable", schemas.Rendering.properties.missing.items],
  ["reason", schemas.Reason.properties.code],
])("every word of the contract has its text: %s", (prefix, schema) => {
  const words = (schema as { enum: (string | null)[] }).enum.filter((word) => word !== null);
  expect(words.map((word) => `${prefix}_${word}`).filter((key) => !Object.hasOwn(en, key))).toEqual([]);
});
