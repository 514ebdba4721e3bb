import { beforeAll, expect, test } from "vitest";
import type { TemplateEntry } from "../generated/api";
import { installTexts } from "../testing/fake_texts";
import { matching } from "./search";

beforeAll(() => installTexts("zh-CN"));

const entry = (id: string, en: string, zh_CN: string, tags: string[], text: string): TemplateEntry => ({
  id,
  names: { en, zh_CN },
  tags,
  rendering: {
    template_id: id,
    template_version: 1,
    language: "pt",
    languages: ["pt"],
    text,
    missing: [],
    findings: [],
    length: text.length,
  },
});

const LIBRARY = [
  entry("wait", "Parcel is on its way", "包裹运输中", ["transport"], "Seu pacote está a caminho."),
  entry("refund", "Partial refund", "部分退款", ["dispute", "refund"], "Podemos reembolsar."),
];

test.each([
  ["", ["wait", "refund"]],
  ["PARCEL way", ["wait"]],
  ["退款", ["refund"]],
  ["dispute", ["refund"]],
  ["纠纷", ["refund"]],
  ["esta caminho", ["wait"]],
  ["parcel refund", []],
])("%s", (search, ids) => {
  expect(matching(LIBRARY, search).map(({ id }) => id)).toEqual(ids);
});
