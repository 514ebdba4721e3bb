import { expect, test, vi } from "vitest";
import { installTexts } from "../testing/fake_texts";

async function texts(language: "en-US" | "zh-CN") {
  vi.resetModules();
  installTexts(language);
  return await import("./text");
}

test("substitutions are put in as they are, and only once", async () => {
  const { t } = await texts("en-US");
  expect(t("insert_too_long", 197, 51)).toContain("197 characters, and the message box has room for 51");
  expect(t("evidence_refused", "$1 <b> $2")).toBe("Not taken: $1 <b> $2");
});

test("counts follow the language's plural", async () => {
  const { counted } = await texts("en-US");
  expect([counted("strip_notes", 1), counted("strip_notes", 2)]).toEqual(["1 note", "2 notes"]);
  expect((await texts("zh-CN")).counted("strip_notes", 1)).toBe("1 条备注");
});

test("a text read ahead outlives the extension's API", async () => {
  const { keep, t } = await texts("en-US");
  keep("strip_reload");
  vi.stubGlobal("chrome", {});
  expect(t("strip_reload")).toContain("reload the page");
  expect(t("panel_due")).toBe("");
});

test("dates follow the texts' language when the browser's is not among ours", async () => {
  const { language } = await texts("en-US");
  expect(language()).toBe("en-US");
  vi.resetModules();
  installTexts("en-US");
  chrome.i18n.getUILanguage = () => "pl";
  expect((await import("./text")).language()).toBe("en");
});
