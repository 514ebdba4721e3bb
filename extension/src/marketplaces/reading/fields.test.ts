import { describe, expect, it } from "vitest";
import { plain, unmasked } from "./fields";

describe("a text", () => {
  it("is cut, and is none where the page writes a stroke for nothing", () => {
    expect(plain(3)("张先生们")).toBe("张先生");
    expect(["", "-", "--", "—"].map(plain(10))).toEqual([null, null, null, null]);
    expect(plain(10)("A-1")).toBe("A-1");
  });

  it("is nobody's name while it is masked", () => {
    expect(unmasked(10)("张**")).toBeNull();
    expect(unmasked(10)("-")).toBeNull();
    expect(unmasked(10)("张三")).toBe("张三");
  });
});
