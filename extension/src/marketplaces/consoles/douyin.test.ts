// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { douyin } from "./douyin";

const LIST = new URL("https://fxg.jinritemai.com/ffa/maftersale/aftersale/list");

function caseIn(status: string) {
  const row = `<p><span>售后编号</span><span>141234567890123456</span></p>
    <p><span>订单编号</span><span>4821845786203981633</span></p><p><span>售后状态</span><span>${status}</span></p><p>2天9小时16分后自动同意</p>`;
  const document = new DOMParser().parseFromString(`<main><div>${row}</div></main>`, "text/html");
  return douyin.read(document, LIST).orders[0]?.observed.case;
}

it.each(["待买家退货", "待用户退货", "售后失败", "商家一次拒绝"])(
  "has no deadline of the seller's: %s",
  (status) => {
    const seen = caseIn(status);
    expect(seen?.status_text).toBe(status);
    expect(seen).not.toHaveProperty("respond_by");
  },
);

it("has the deadline of what the seller has to do", () => {
  expect(caseIn("待商家同意")).toMatchObject({ status_text: "待商家同意", consequence_text: "自动同意" });
});
