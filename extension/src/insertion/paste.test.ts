import { expect, test } from "vitest";
import { markedUp } from "./paste";

test("line ends are marked, and what would be read as markup is not", () => {
  expect(markedUp("a < b & c\n\n<b>d</b>")).toBe(
    "<meta charset='utf-8'>a &lt; b &amp; c<br><br>&lt;b&gt;d&lt;/b&gt;",
  );
});

test("spaces that HTML would drop are kept", () => {
  expect(markedUp("  a  b\n\tc d")).toBe("<meta charset='utf-8'>&nbsp; a&nbsp; b<br>&nbsp;c d");
});
