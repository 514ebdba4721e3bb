// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { NUMBERS } from "../numbers";
import { genericReader } from "./generic";
import { consoleReader } from "./reader";
import { chat, conversationOf, standardFields } from "./standard";
import { THEIR_TURN } from "./turn";

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

describe("a number that somebody named in a message", () => {
  const message = `<p>订单编号：${TWO}</p>`;
  const read = (cards: string) => {
    const document = new DOMParser().parseFromString(`<div>${message}</div>${cards}`, "text/html");
    const { orders } = reader.read(document, new URL("https://im.example.com/chat"));
    return orders.map(({ observed }) => observed.order_no);
  };

  it("is no order beside those that are shown", () => {
    expect(read(`<li>订单编号 ${ONE} <p>实付金额：¥5.00</p></li>`)).toEqual([ONE]);
  });

  it("is no order where the window says that there is none", () => {
    expect(read("<li>暂无订单</li>")).toEqual([]);
  });

  it("may be all that a window shows of its order", () => {
    expect(read("")).toEqual([TWO]);
  });
});

describe("a list of cases without numbers of their own", () => {
  it("is read by the numbers of their orders", () => {
    const places = ["https://fxg.example.com/*"];
    const generic = genericReader({
      id: "douyin",
      places,
      numbers,
      zone,
      parameters: { shop: [], about: [] },
    });
    const rows = [ONE, TWO].map((number) => `<li>订单编号 ${number} <p>退款金额：¥5.00</p></li>`).join("");
    const document = new DOMParser().parseFromString(`<ul>${rows}</ul>`, "text/html");
    const { orders } = generic.read(document, new URL("https://fxg.example.com/aftersale/part-pay"));
    expect(orders.map(({ observed }) => observed)).toEqual([{ order_no: ONE }, { order_no: TWO }]);
  });
});

it("tells rows again in which nothing changed when the page's own data does", () => {
  const generic = genericReader({
    id: "douyin",
    places: ["https://fxg.example.com/*"],
    numbers,
    zone: null,
    parameters: { shop: [], about: [] },
  });
  const rows = [ONE, TWO].map((number) => `<li>订单编号 ${number} <p>实付金额：¥5.00</p></li>`).join("");
  const document = new DOMParser().parseFromString(`<ul>${rows}</ul>`, "text/html");
  const read = (changed: Node[]) =>
    generic
      .read(document, new URL("https://fxg.example.com/orders"), { changed, near: () => true })
      .orders.map(({ observed }) => observed.ordered_at);
  expect(read([document])).toEqual([undefined, undefined]);
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = JSON.stringify({ orderId: TWO, orderTime: "2026-11-05T18:22:31Z" });
  document.head.append(script);
  expect(read([document.head])).toEqual([undefined, "2026-11-05T18:22:31Z"]);
});
