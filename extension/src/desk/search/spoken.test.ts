import { beforeAll, expect, test } from "vitest";
import type { Piece } from "../../generated/api";
import { installTexts } from "../../testing/fake_texts";
import { spoken } from "./spoken";

beforeAll(() => installTexts("en-US"));

/** `**order** 1` as the service would cut it: hits between double stars. */
const pieces = (text: string): Piece[] =>
  text
    .split("**")
    .map((part, place) => ({ text: part, hit: place % 2 === 1 }))
    .filter(({ text }) => text);
const starred = (found: Piece[]): string =>
  found.map(({ text, hit }) => (hit ? `**${text}**` : text)).join("");

test.each([
  ["Your **order** {{ order_no }} left.", "Your **order** [Order number] left.", true],
  ["Hello{% if buyer_name %} {{ buyer_name }}{% endif %}, **you**", "Hello [Buyer's name], **you**", true],
  ["su pedido {{ **order**_no }} ya", "su pedido **[Order number]** ya", false],
  ["…_name }}{% endif %}, your **order** is", "…, your **order** is", true],
  ["…endif %} your **order** {%- if carr…", "… your **order** …", true],
  ["{{ amount }} of **{x}**", "[Order amount] of **{x}**", true],
  ["{{ gift | upcase }} **order**", "[gift] **order**", true],
  ["{% if **carrier** %}By post{% endif %}", "{% if **carrier** %}By post{% endif %}", false],
])("%s", (source, read, inWords) => {
  const found = spoken(pieces(source));
  expect(starred(found.pieces)).toBe(read);
  expect(found.inWords).toBe(inWords);
});
