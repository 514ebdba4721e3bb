import { expect, test } from "vitest";
import shared from "../../../tests/message_rules/cases.json";
import type { MessageRules } from "../generated/api";
import { lint } from "./lint";

/** The same file that tests/server/test_message_lint.py reads. */
const { cases, rules, limits } = shared;
const TABLE = { message_rules: rules, message_limits: limits } as unknown as MessageRules;

test.each(cases)("$marketplace: $text", ({ text, marketplace, numbers, found }) => {
  const findings = lint(text, marketplace, TABLE, numbers);
  expect(findings.map(({ rule_id, excerpt }) => [rule_id, excerpt])).toEqual(found);
  const characters = [...text];
  for (const { start, end, excerpt, kind } of findings) {
    if (kind !== "length") expect(characters.slice(start, end).join("")).toBe(excerpt);
  }
});
