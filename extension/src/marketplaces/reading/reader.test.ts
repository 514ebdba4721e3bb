// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { NUMBERS } from "../numbers";
import { consoleReader } from "./reader";
import { chat, conversationOf, standardFields, THEIR_TURN } from "./standard";

const { numbers, zone } = NUMBERS.douyin;
const standard = standardFields(numbers, zone);
const ONE = "4821845786203981633";
const TWO = "6917926768823643751";

const reader = consoleReader(
  {
    id: "douyin",
    written: null,
    parameters: { shop: [], about: ["fromOrder"] },
    orderNumber: numbers.order,
    pages: [chat(/^\/chat/, standard)],
    conversation: conversationOf(standard),
    theirTurn: THEIR_TURN,
  },
  ["https://im.example.com/*"],
);

function open(asked: string, shown: string[]): string | null {
  const cards = shown.map((number) => `<li><span>订单编号</span><span>${number}</span></li>`).join("");
  const document = new DOMParser().parseFromString(`<ul>${cards}</ul>`, "text/html");
  return reader.read(document, new URL(`https://im.example.com/chat?fromOrder=${asked}`)).open;
}

describe("the order a conversation is about", () => {
  it("is the one that its address names, while it is shown", () => {
    expect(open(TWO, [ONE, TWO])).toBe(TWO);
    expect(open("", [ONE, TWO])).toBeNull();
    expect(open(TWO, [ONE])).toBe(ONE);
    expect(open(TWO, [])).toBeNull();
  });
});
