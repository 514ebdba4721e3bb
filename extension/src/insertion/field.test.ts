// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { insert } from "./index";

/** happy-dom has no edit commands: this one does what a browser does to a field. */
function editCommand(_: string, __: boolean, text: string): boolean {
  const field = document.activeElement as HTMLTextAreaElement;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return true;
}

const command = vi.fn(editCommand);
let events: string[];

beforeEach(() => {
  command.mockImplementation(editCommand);
  document.execCommand = command as unknown as typeof document.execCommand;
  document.queryCommandEnabled = () => true;
  events = [];
  for (const type of ["input", "keyup", "change", "keydown", "submit"]) {
    document.body.addEventListener(type, ({ type: happened }) => events.push(happened));
  }
});

afterEach(() => {
  vi.clearAllMocks();
  document.body.replaceWith(document.createElement("body"));
});

function field(tag: "textarea" | "input", value: string, maxLength?: number): HTMLTextAreaElement {
  const box = document.createElement(tag) as HTMLTextAreaElement;
  if (maxLength !== undefined) box.maxLength = maxLength;
  document.body.append(box);
  box.value = value;
  return box;
}

test("the text goes where the caret is, once, with undo", async () => {
  const box = field("textarea", "Hi ");
  expect(await insert(box, "one\r\ntwo")).toEqual({
    done: true,
    text: "one\ntwo",
    how: "command",
    undoable: true,
  });
  expect(box.value).toBe("Hi one\ntwo");
  expect(events).toEqual(["input", "keyup", "change"]);
});

test("what the agent types behind it meanwhile is the agent's", async () => {
  const box = field("textarea", "Hi  you");
  box.focus();
  box.setSelectionRange(3, 3);
  const inserting = insert(box, "one");
  box.setRangeText("!", 6, 6, "end");
  expect(await inserting).toMatchObject({ done: true, text: "one" });
  expect(box.value).toBe("Hi one! you");
});

test("a page that doubles it is found out", async () => {
  const box = field("textarea", "");
  const inserting = insert(box, "one");
  box.value += "one";
  expect(await inserting).toMatchObject({ done: false, why: "altered" });
});

test("a browser that cannot take it out again is believed", async () => {
  document.queryCommandEnabled = () => false;
  expect(await insert(field("textarea", ""), "one")).toMatchObject({ done: true, undoable: false });
});

test.each([
  ["caret", "Hi oneyou"],
  ["append", "Hi youone"],
  ["replace", "one"],
] as const)("what is selected stays, unless all is to go: %s", async (mode, value) => {
  const box = field("textarea", "Hi you");
  box.focus();
  box.setSelectionRange(1, 3);
  expect(await insert(box, "one", { mode })).toMatchObject({ done: true });
  expect(box.value).toBe(value);
});

test("a caret that nobody put at the start goes to the end", async () => {
  const box = field("textarea", "Hi ");
  box.setSelectionRange(0, 0);
  await insert(box, "you");
  expect(box.value).toBe("Hi you");
});

test("an input field has one line", async () => {
  const box = field("input", "");
  expect(await insert(box, "one\n\ntwo")).toMatchObject({ done: true, text: "one two" });
});

test("a text that does not fit is refused with the figures, and nothing is written", async () => {
  const box = field("textarea", "Hi ", 10);
  const figures = { length: 8, room: 7, maximum: 10, by: "attribute" };
  expect(await insert(box, "eight ch")).toEqual({ done: false, why: "too_long", ...figures });
  expect(box.value).toBe("Hi ");
  expect(command).not.toHaveBeenCalled();
});

test("without the edit command the value is set, and undo is not promised", async () => {
  command.mockReturnValue(false);
  const box = field("textarea", "Hi ");
  expect(await insert(box, "there")).toMatchObject({ done: true, how: "setter", undoable: false });
  expect(box.value).toBe("Hi there");
});

test("a page that changes the text is left alone after the one try", async () => {
  const box = field("textarea", "Hi ");
  box.addEventListener("input", () => {
    box.value = box.value.slice(0, 5);
  });
  expect(await insert(box, "there")).toEqual({ done: false, why: "altered" });
  expect(box.value).toBe("Hi th");
  expect(command).toHaveBeenCalledTimes(1);
});

test("a page that takes the text back is reported", async () => {
  const box = field("textarea", "Hi ");
  box.addEventListener("input", () => {
    box.value = "Hi ";
  });
  expect(await insert(box, "there")).toEqual({ done: false, why: "not_taken" });
});

test.each(["readOnly", "disabled"] as const)("a box that is %s is not touched", async (lock) => {
  const box = field("textarea", "Hi ");
  box[lock] = true;
  expect(await insert(box, "there")).toEqual({ done: false, why: "locked" });
  expect(box.value).toBe("Hi ");
});

test("something that is no box is nobody's", async () => {
  expect(await insert(document.createElement("div"), "there")).toEqual({ done: false, why: "not_taken" });
});

test("a typed shortcut gives way to the text, if it still stands there", async () => {
  const box = field("textarea", "Hi ;;ship and more");
  box.focus();
  box.setSelectionRange(9, 9);
  expect(await insert(box, "it is on its way", { over: ";;shop" })).toEqual({ done: false, why: "moved_on" });
  expect(box.value).toBe("Hi ;;ship and more");
  expect(await insert(box, "it is on its way", { over: ";;ship" })).toMatchObject({ done: true });
  expect(box.value).toBe("Hi it is on its way and more");
});
