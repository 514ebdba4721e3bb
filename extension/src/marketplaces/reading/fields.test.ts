import { describe, expect, it } from "vitest";
import { plain, unmasked } from "./fields";

describe("a text as a value", () => {
  it("is cut to its length", () => {
    expect(plain(3)("abcdef")).toBe("abc");
  });

  it.each(["", "-", "--", "—"])("is none when it only holds the place of one: %j", (text) => {
    expect(plain(10)(text)).toBeNull();
    expect(unmasked(10)(text)).toBeNull();
  });
});
