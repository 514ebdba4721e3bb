import { beforeEach, expect, it } from "vitest";
import { installFakeChrome } from "../testing/fake_chrome";
import { keepDraft, loadDraft } from "./drafts";

beforeEach(() => {
  installFakeChrome();
});

it("keeps a draft per order until it is emptied", async () => {
  await keepDraft("demo:s:1234", "half a thought");
  expect(await loadDraft("demo:s:1234")).toBe("half a thought");
  expect(await loadDraft("demo:s:5678")).toBe("");
  await keepDraft("demo:s:1234", "  ");
  expect(await loadDraft("demo:s:1234")).toBe("");
});
