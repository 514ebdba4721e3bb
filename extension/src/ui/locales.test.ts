/** Every sentence exists in every language, with the same blanks, and every text that is used exists. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import api from "../../../shared_schemas/generated/openapi.json";
import en from "../../_locales/en/messages.json";
import zh from "../../_locales/zh_CN/messages.json";

const SOURCES = join(import.meta.dirname, "..");
const schemas = api.components.schemas;

test("both languages have the same texts with the same blanks", () => {
  const blanks = (messages: typeof en) =>
    Object.entries(messages).map(([key, entry]) => [
      key,
      "placeholders" in entry ? Object.keys(entry.placeholders) : [],
    ]);
  expect(blanks(zh as typeof en)).toEqual(blanks(en));
});

test("texts are sorted by key", () => {
  expect(Object.keys(en)).toEqual(Object.keys(en).sort());
});

test("every text that a source file names exists", () => {
  const named = files(SOURCES).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bt\(\s*"(\w+)"/g)].map(([, key]) => key ?? ""),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
});

test.each([
  ["cause", choices(schemas.Case.properties.cause)],
  ["stage", choices(schemas.Strip.properties.stage)],
  ["evidence_kind", choices(schemas.NewEvidence.properties.kind)],
  ["strip_case", choices(schemas.Case.properties.kind)],
  ["panel_case", choices(schemas.Case.properties.kind)],
  ["panel_page", choices(schemas.Page.properties.kind)],
  ["language_from", choices(schemas.BuyerLanguage.properties.source)],
  ["variable", choices(schemas.Rendering.properties.missing.items)],
  ["reason", choices(schemas.Reason.properties.code)],
])("every word of the contract has a text: %s", (prefix, words) => {
  expect(words.map((word) => `${prefix}_${word}`).filter((key) => !Object.hasOwn(en, key))).toEqual([]);
});

function choices(schema: object): string[] {
  return ((schema as { enum: (string | null)[] }).enum ?? []).filter((word) => word !== null);
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
    .map((name) => join(folder, name));
}
