// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks";
import { onlyNumber } from "./fields";
import { labelledIn } from "./labelled";

function idsOf(html: string): [string, string[]][] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const blocks = blocksOf(body, labelledIn(body)(["订单编号"]), onlyNumber(/^\d{6}$/));
  return blocks.map(({ number, parts }) => [number, parts.map((part) => part.id)]);
}

const no = (number: string) => `<span>订单编号</span><span>${number}</span>`;

describe("what is about one number", () => {
  it("ends where the next number's begins", () => {
    const rows = `<ul><li id="a"><p>${no("111111")}</p><p>待发货</p></li><li id="b">${no("222222")}</li></ul>`;
    expect(idsOf(rows)).toEqual([
      ["111111", ["a"]],
      ["222222", ["b"]],
    ]);
  });

  it("may say its number twice", () => {
    const row = `<div id="a">${no("111111")}<p>${no("111111")}</p></div><div id="b">${no("222222")}</div>`;
    expect(idsOf(row).map(([number]) => number)).toEqual(["111111", "222222"]);
    expect(idsOf(row)[0]?.[1]).toEqual(["a"]);
  });

  it("may stand in two tables, one of them for the columns that stay", () => {
    const left = `<table><tr id="a1"><td>${no("111111")}</td></tr><tr id="b1"><td>${no("222222")}</td></tr></table>`;
    expect(idsOf(`<div>${left}</div><div>${left.replaceAll('1"', '2"')}</div>`)).toEqual([
      ["111111", ["a1", "a2"]],
      ["222222", ["b1", "b2"]],
    ]);
  });

  it("ends below the titles and the search, where it is alone", () => {
    const table = `<table><thead><tr><th>状态</th></tr></thead><tbody id="a"><tr><td>${no("111111")}</td></tr></tbody></table>`;
    expect(idsOf(`<main><input placeholder="订单编号">${table}</main>`)).toEqual([["111111", ["a"]]]);
  });

  it("is nothing where a label has no number of the right kind", () => {
    expect(idsOf(`<p>${no("12")}</p><p>订单编号</p>`)).toEqual([]);
  });
});
