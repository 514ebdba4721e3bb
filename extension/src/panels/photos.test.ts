// @vitest-environment happy-dom
import { beforeAll, expect, test } from "vitest";
import { installTexts } from "../testing/fake_texts";
import { inspect, PHOTO_MAXIMUM_BYTES, photoType } from "./photos";

beforeAll(() => installTexts("en-US"));

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test.each([
  ["\xff\xd8\xff\xe0 rest of it", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n....", "image/png"],
  ["RIFF\x01\x02\x03\x04WEBPVP8 ", "image/webp"],
  ["\0\0\0\x18ftypheic", "image/heic"],
  ["\0\0\0\x18ftypisom", null],
  ["<svg onload=1>", null],
  ["GIF89a", null],
  ["", null],
])("the first bytes of %j", (first, type) => {
  expect(photoType(first.slice(0, 12))).toBe(type);
});

test("the name proves nothing", async () => {
  const found = await inspect(new File(["<svg/>"], "photo.jpg", { type: "image/jpeg" }));
  expect(found).toEqual({ why: "photo.jpg is not a JPEG, PNG, WebP or HEIC photo." });
});

test("too large and empty files are refused with the reason", async () => {
  const large = new File([bytes("\xff\xd8\xff"), new Uint8Array(PHOTO_MAXIMUM_BYTES)], "big.jpg");
  expect(await inspect(large)).toEqual({
    why: "big.jpg is larger than 25 MB. Save it smaller and add it again.",
  });
  expect(await inspect(new File([], "none.jpg"))).toEqual({ why: "none.jpg is empty." });
});

test("a photo passes", async () => {
  expect(await inspect(new File([bytes("\xff\xd8\xff\xe0........")], "x"))).toEqual({ type: "image/jpeg" });
});
