import { beforeEach, expect, it } from "vitest";
import { installFakeChrome } from "../testing/fake_chrome";
import { problemWords } from "./problems";

beforeEach(() => {
  installFakeChrome();
});

it.each([
  [["orders"], "orders"],
  [["page"], "the page's content (it may still be loading)"],
  [["message_box"], "message box"],
  [["row 3: order_no", "order 8152: status_text"], "row 3: order number; order 8152: status"],
  [["order 1: case.status_text"], "order 1: status"],
  [
    Array.from({ length: 5 }, (_, row) => `row ${row}: order_no`),
    "row 0: order number; row 1: order number; row 2: order number; and 2 more",
  ],
  [["TypeError: x"], "TypeError: x"],
])("%j", (problems, words) => {
  expect(problemWords(problems)).toBe(words);
});
