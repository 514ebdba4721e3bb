import { describe, expect, it } from "vitest";
import { plain, unmasked } from "./fields";

describe("plain", () => {
  it.each(["", "-", "--", "—", "/", "N/A", "暂无", "无"])("takes %j for nothing said", (text) => {
    expect(plain(200)(text)).toBeNull();
    expect(unmasked(200)(text)).toBeNull();
  });

  it("keeps short texts that say something", () => {
    expect(["a", "无锡", "1-2"].map(plain(200))).toEqual(["a", "无锡", "1-2"]);
  });

  it("has no other spaces than one at a time", () => {
    expect(plain(200)("A 12\u2003345")).toBe("A 12 345");
  });

  it("is cut to its length", () => {
    expect(plain(3)("abcdef")).toBe("abc");
    expect(plain(3)("张先生们")).toBe("张先生");
  });

  it("is nobody's name while it is masked", () => {
    expect(unmasked(10)("张**")).toBeNull();
    expect(unmasked(10)("张三")).toBe("张三");
  });

  it.each([
    ...["张＊＊", "J•••n", "a●●●", "J··n", "a░░", "████", "J■■n", "a##", "xxxx", "anxxx", "LP00XXXX12"],
    ...["[masked]", "(hidden)", "An… Pe…", "An... P.", "已隐藏", "匿名用户", "J•n"],
  ])("takes no mask for a name: %s", (text) => {
    expect(unmasked(50)(text)).toBeNull();
  });

  it.each(["让·雷诺", "Ana P.", "Alex Xu", "Maxx", "xxxtentacion", "Room #5", "J. R. Smith", "Ana • VIP"])(
    "takes no name for a mask: %s",
    (text) => {
      expect(unmasked(50)(text)).toBe(text);
    },
  );
});
