import { expect, test } from "vitest";
import type { WaitingPhoto } from "../messages";
import type { SentPhoto } from "../panels/order_view";
import {
  withDraft,
  withEdit,
  withNoteKept,
  withoutPhoto,
  withPhoto,
  withWaiting,
  withWork,
  workOf,
} from "./work";

const ID = "demo:s1:1001";
const photo = (key: string, state: SentPhoto["state"]): SentPhoto => ({
  key,
  state,
  name: "a.jpg",
  size: 1,
  kind: "packing",
  preview: null,
  why: null,
  again: false,
});
const waiting = (key: string, refused: string | null): WaitingPhoto => ({
  key,
  refused,
  evidence: { order_id: ID, kind: "packing" },
  size: 1,
  added_at: "2026-11-22T00:00:00Z",
});

test("drafts of different orders do not meet", () => {
  const works = withDraft(withDraft({}, ID, { note: "one" }), "demo:s1:1002", { note: "two" });
  expect(workOf(works, ID).draft.note).toBe("one");
  expect(workOf(works, "demo:s1:1003").draft.note).toBe("");
});

test("what was typed on while a note was saved stays", () => {
  const typed = withDraft({}, ID, { note: "call again\nand then" });
  expect(workOf(withNoteKept(typed, ID, "call again"), ID).draft.note).toBe("and then");
  const replaced = withDraft({}, ID, { note: "something else" });
  expect(workOf(withNoteKept(replaced, ID, "call again"), ID).draft.note).toBe("something else");
});

test("an unsaved wording is kept per note and given up one by one", () => {
  const edit = { text: "mine", version: 1, theirs: null };
  const works = withEdit(withEdit({}, ID, "n1", edit), ID, "n2", edit);
  expect(Object.keys(workOf(withEdit(works, ID, "n1", null), ID).draft.edits)).toEqual(["n2"]);
});

test("photos that waited leave when they arrive and stay, with the reason, when they are refused", () => {
  const photos = [photo("p1", "waiting"), photo("p2", "waiting"), photo("here-1", "sending")];
  const works = withWork({}, ID, () => ({ photos }));
  const after = withWaiting(works, ID, { notes: [], photos: [waiting("p2", "no such order")] });
  expect(workOf(after, ID).photos).toEqual([
    { ...photo("p2", "refused"), why: "no such order" },
    photo("here-1", "sending"),
  ]);
});

test("one photo changes, one goes", () => {
  const works = withWork({}, ID, () => ({ photos: [photo("a", "sending"), photo("b", "sending")] }));
  expect(workOf(withPhoto(works, ID, "a", { state: "refused" }), ID).photos[0]?.state).toBe("refused");
  expect(workOf(withoutPhoto(works, ID, "a"), ID).photos.map(({ key }) => key)).toEqual(["b"]);
});
