// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { readConversation } from "./conversation";
import { plain } from "./fields";

const NOTE = "此消息由机器人自动回复";
const source = {
  recipient: { parse: plain(100) },
  buyer: {},
  placeholder: /./,
  messages: { each: "li", mine: ".me", theirs: ".them", text: "p", robot: /机器人自动回复/ },
};

function authors(list: string): string[] {
  const document = new DOMParser().parseFromString(`<ul>${list}</ul>`, "text/html");
  return readConversation(document, source, "li").messages.map(({ from }) => from);
}

describe("who wrote a message", () => {
  it("is told by where it stands, and by what stands beside it", () => {
    const robots = `<li class="me"><p>您好</p><small>${NOTE}</small></li>`;
    expect(authors(`<li class="them"><p>在吗</p></li>${robots}<li class="me"><p>在的</p></li>`)).toEqual([
      "buyer",
      "other",
      "seller",
    ]);
  });

  it("is not told by the message itself", () => {
    expect(authors(`<li class="me"><p>刚才是：${NOTE}</p></li>`)).toEqual(["seller"]);
  });
});
