// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { type Said, textOf, textsLike } from "./texts";

function body(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, "text/html").body;
}

const texts = (said: Said[]): string[] => said.map(({ text }) => text);

it("texts side by side are also one text", () => {
  const [quantity] = body("<b></b>").children;
  quantity?.append("× ", "2");
  const like = (words: RegExp) => texts(textsLike(quantity as Element, (text) => words.test(text)));
  expect(like(/^× \d$/)).toEqual(["× 2"]);
  expect(like(/^\d$/)).toEqual(["2"]);
});

describe("textOf", () => {
  it("is one line, without code and buttons", () => {
    const html = "<p>Hello\n  <b>world</b><style>p{}</style><button>OK</button><!-- no --></p>";
    expect(textOf(body(html))).toBe("Hello world");
  });

  it("keeps numbers of different elements apart, by a space that no number has in it", () => {
    expect(textOf(body("<b>2</b> <b>150,00 €</b> for <i>3</i>"))).toBe("2\u2003150,00 € for 3");
    expect(textOf(body("<b>1\u00A0250 ₽</b>"))).toBe("1 250 ₽");
    expect(textOf(body("<b>2026-11-05</b><i>10:22</i>"))).toBe("2026-11-05 10:22");
  });
});
