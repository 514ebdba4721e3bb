import { expect, test, vi } from "vitest";
import type { Message } from "../marketplaces/define";
import { likeness } from "./likeness";
import { newsIn } from "./news";
import { Sendings } from "./sendings";

const TEXT = "Здравствуйте, Анна! Ваш заказ отправлен 5 ноября.\n\nНомер для отслеживания: LP00123456789CN.";
const OTHER = "Мы вернём вам 5 долларов, если посылка не придёт до конца месяца. Спасибо за терпение!";

test.each([
  ["word for word", TEXT, "as_inserted"],
  ["with other white space", ` ${TEXT.replaceAll("\n", " \n  ")} `, "as_inserted"],
  ["with a greeting in front", `Добрый день! ${TEXT}`, "edited"],
  ["with a word changed", TEXT.replace("отправлен", "уже в пути с"), "edited"],
  ["another text in the same language", OTHER, null],
  ["a word of it", "Здравствуйте", null],
  ["nothing", " ", null],
])("%s", (_, message, expected) => {
  expect(likeness(message, TEXT)).toBe(expected);
});

test("of a long message the page gives the beginning", () => {
  const long = "слово ".repeat(400);
  expect(likeness(long.slice(0, 2_000), long)).toBe("as_inserted");
});

const said = (text: string, from: Message["from"] = "buyer"): Message => ({ from, text, at: null });
const [a, b, x] = [said("a"), said("b"), said("x", "seller")];

test.each([
  ["one more", [a, b], [a, b, x], [x]],
  ["older ones in front", [a, b], [x, a, b], []],
  ["the first has left", [a, b], [b, x], [x]],
  ["the same said again", [a, x], [a, x, said("x", "seller")], [said("x", "seller")]],
  ["another conversation", [a, b], [x, said("c")], null],
  ["nothing was there", [], [x], null],
  ["nothing is there", [a], [], null],
])("news: %s", (_, before, now, expected) => {
  expect(newsIn(before, now)).toEqual(expected);
});

test("what was inserted is seen once, in its own conversation, when the seller says it", () => {
  const seen = vi.fn();
  const sendings = new Sendings(seen);
  sendings.follow({ receiptId: "r1", orderId: "o1", text: TEXT, before: [a] });
  sendings.look("o2", { messages: [a, said(TEXT, "seller")] });
  sendings.look("o1", { messages: [a, said(TEXT)] });
  sendings.look("o1", { messages: [a, said(TEXT), said(OTHER, "seller")] });
  expect(seen).not.toHaveBeenCalled();
  const messages = [said(TEXT), said(OTHER, "seller"), said(TEXT, "seller")];
  sendings.look("o1", { messages });
  sendings.look("o1", { messages: [...messages, said(TEXT, "seller")] });
  expect(seen.mock.calls).toEqual([[{ receiptId: "r1", orderId: "o1", edited: false }]]);
});

test("of two insertions one message speaks for the latest", () => {
  const seen = vi.fn();
  const sendings = new Sendings(seen);
  for (const receiptId of ["r1", "r2"])
    sendings.follow({ receiptId, orderId: "o1", text: TEXT, before: [a] });
  sendings.look("o1", { messages: [a, said(`${TEXT} М.`, "seller")] });
  expect(seen.mock.calls).toEqual([[{ receiptId: "r2", orderId: "o1", edited: true }]]);
});
