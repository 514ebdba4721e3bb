import { beforeEach, expect, test } from "vitest";
import shared from "../../../../../tests/message_rules/cases.json";
import type { KeptMessageRule } from "../../../generated/api";
import { installTexts } from "../../../testing/fake_texts";
import { draftOf, linesIn, ruleOf } from "./draft";
import { contentOf } from "./use_rules";

const kept = shared.rules as unknown as KeptMessageRule[];

beforeEach(() => installTexts("en-US"));

test.each(kept)("$id: what is not changed comes back as it was", (rule) => {
  expect(ruleOf(draftOf(rule, ""), rule)).toEqual(contentOf(rule));
});

test("words are one a line, without what stands around them, once", () => {
  expect(linesIn(" vx \n\n微信\nvx\r\n two words ")).toEqual(["vx", "微信", "two words"]);
});

test("a new rule is called the same in both languages, holds where it was begun, and warns", () => {
  const draft = { ...draftOf(null, "temu"), name: "Ours", why: "We say so", words: "x" };
  expect(ruleOf(draft, null)).toMatchObject({
    names: { zh_CN: "Ours", en: "Ours" },
    level: "warn",
    marketplaces: ["temu"],
    words: ["x"],
    source: null,
  });
});

test("of a rule that has a name in each language, the reader's is changed", () => {
  const [rule] = kept;
  if (!rule) throw new Error("no rule");
  const named = { ...rule, names: { zh_CN: "邮箱", en: "Mail" } };
  expect(ruleOf({ ...draftOf(named, ""), name: "E-mail" }, named).names).toEqual({
    zh_CN: "邮箱",
    en: "E-mail",
  });
});
