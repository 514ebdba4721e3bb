// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Note } from "../generated/api";
import { installTexts } from "../testing/fake_texts";
import { KeptNote } from "./note";
import type { Acts, NoteEdit } from "./order_view";

const note: Note = {
  ...{ id: "n1", order_id: "demo:1:8001", case_id: null, text: "First words", version: 1 },
  ...{ agent: "Anna", agent_id: "anna", mine: true, created_at: "2026-11-02T08:00:00Z", edited_at: null },
};
const edit: NoteEdit = { text: "First words, and more since", version: 1, theirs: null };

const acts = { keepEdit: vi.fn() } as Partial<Acts> as Acts;
const show = (begun?: NoteEdit) =>
  act(() => render(<KeptNote note={note} edit={begun} acts={acts} />, document.body));
const field = () => document.querySelector("textarea");

beforeEach(() => installTexts("en-US"));
afterEach(() => render(null, document.body));

test("what was begun opens when it comes after the note, and takes no keyboard", async () => {
  await show();
  expect(field()).toBeNull();
  await show(edit);
  expect(field()?.value).toBe(edit.text);
  expect(document.activeElement).not.toBe(field());
});

test("the agent who asks to edit is put into the field, and one who leaves it keeps the words unsaved", async () => {
  await show();
  await act(() => document.querySelector<HTMLElement>("button")?.click());
  expect(document.activeElement).toBe(field());
  await show(edit);
  const pressed = Object.assign(new Event("keydown", { bubbles: true }), { key: "Escape" });
  await act(() => void field()?.dispatchEvent(pressed));
  expect(field()).toBeNull();
  expect(document.body.textContent).toContain("unsaved changes");
});
