import { beforeEach, expect, it } from "vitest";
import { installFakeChrome } from "../testing/fake_chrome";
import { keepDraft, loadDraft } from "./drafts";
import { keep } from "./kept";

const NOTHING = { note: "", edits: {}, values: {} };
const EDIT = { n1: { text: "a long edit", version: 2, theirs: null } };

beforeEach(() => {
  installFakeChrome();
});

it("keeps what was typed per order until it is emptied", async () => {
  const typed = { note: "half a thought", edits: EDIT, values: { amount: "US $5" } };
  await keepDraft("demo:s:1234", typed);
  expect(await loadDraft("demo:s:1234")).toEqual(typed);
  expect(await loadDraft("demo:s:5678")).toEqual(NOTHING);
  await keepDraft("demo:s:1234", { ...NOTHING, note: "  " });
  expect(await loadDraft("demo:s:1234")).toEqual(NOTHING);
});

it("brings back a note that an earlier version kept alone", async () => {
  await keep("draft demo:s:1234", "half a thought");
  expect(await loadDraft("demo:s:1234")).toEqual({ ...NOTHING, note: "half a thought" });
});

it.each([
  { note: 1, edits: {}, values: {} },
  { note: "", edits: [], values: {} },
  { note: "", edits: {}, values: null },
  { note: "" },
  { ...NOTHING, more: "" },
])("keeps nothing that is no draft: %j", async (typed) => {
  await expect(keepDraft("demo:s:1234", typed as never)).rejects.toMatchObject({ code: "bad_request" });
  expect(await loadDraft("demo:s:1234")).toEqual(NOTHING);
});

it("does not fill the browser", async () => {
  const values = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at, "x".repeat(60_000)]));
  const endless = { ...NOTHING, values };
  await expect(keepDraft("demo:s:1234", endless)).rejects.toMatchObject({ code: "bad_request" });
});
