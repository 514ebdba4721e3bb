// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { fieldFor } from "./field";
import { attach } from "./index";

const JPEG = new File([new Uint8Array(9)], "packing-1.jpg", { type: "image/jpeg" });
const copies = [{ blob: JPEG, name: "packing-1.jpg" }];

beforeEach(() => {
  vi.stubGlobal("chrome", { dom: { openOrClosedShadowRoot: (element: Element) => element.shadowRoot } });
});

/** A page as HTML; its box is the text area. */
function page(html: string): HTMLTextAreaElement {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.body.replaceChildren(...parsed.body.children);
  return document.querySelector("textarea") as HTMLTextAreaElement;
}

const field = (said: string): string => `<input type="file" ${said}>`;

test.each([
  ["nothing said of kinds", "", 1, "field"],
  ["any picture", 'accept="image/*" multiple', 3, "field"],
  ["a list in capitals", 'accept=".PNG, .JPG"', 1, "field"],
  ["documents", 'accept=".pdf,application/msword"', 1, "type"],
  ["other pictures", 'accept="image/png"', 1, "type"],
  ["one at a time", 'accept="image/*"', 2, "one_at_a_time"],
  ["locked", "disabled", 1, null],
  ["whole folders", "webkitdirectory multiple", 1, null],
])("a field that takes %s", (_, said, count, expected) => {
  const box = page(`<section><div><textarea></textarea></div><label>${field(said)}</label></section>`);
  const input = document.querySelector("input") as HTMLInputElement;
  // happy-dom knows no folders.
  input.webkitdirectory = input.hasAttribute("webkitdirectory");
  const found = fieldFor(box, Array(count).fill(JPEG));
  expect(found).toBe(expected === "field" ? input : expected);
});

test("the nearest field is taken, and beside it the one for pictures; another form's never", () => {
  const near = `<label>${field('id="any" multiple')}</label><label>${field('id="near" accept="image/*"')}</label>`;
  const box = page(`<div>${field('id="far"')}<div><p><textarea></textarea></p>${near}</div></div>`);
  expect((fieldFor(box, [JPEG]) as HTMLElement).id).toBe("near");
  expect(fieldFor(page(`<div>${field("")}<form><textarea></textarea></form></div>`), [JPEG])).toBeNull();
});

test("a field inside a component of the page is found", () => {
  const box = page("<div><textarea></textarea><x-upload></x-upload></div>");
  const root = document.querySelector("x-upload")?.attachShadow({ mode: "open" });
  const input = Object.assign(document.createElement("input"), { type: "file" });
  root?.append(input);
  expect(fieldFor(box, [JPEG])).toBe(input);
});

test.each([
  ["at once", [false], []],
  ["after the paste", [true, false], ["paste"]],
  ["at the last moment", [true, true, false], ["paste", "dragover"]],
])("a page that turns to somebody else %s gets no more", async (_, looks, heard) => {
  const box = page("<div><textarea></textarea></div>");
  const events: string[] = [];
  for (const type of ["paste", "dragover", "drop"])
    box.addEventListener(type, (event) => {
      events.push(type);
      if (type !== "paste") event.preventDefault();
    });
  const left = [...looks];
  expect(await attach(box, copies, () => left.shift() ?? false)).toEqual({
    done: "refused",
    why: "moved_on",
  });
  expect(events).toEqual(heard);
});

test("whatever takes a paste and shows nothing gets no drop as well", async () => {
  const box = page("<div><textarea></textarea></div>");
  const heard = vi.fn();
  box.addEventListener("paste", (event) => event.preventDefault());
  box.addEventListener("dragenter", heard);
  expect(await attach(box, copies, () => true)).toEqual({ done: "handed", how: "paste" });
  expect(heard).not.toHaveBeenCalled();
});

test("a locked box is left alone", async () => {
  const box = page("<div><textarea disabled></textarea><input type='file'></div>");
  expect(await attach(box, copies, () => true)).toEqual({ done: "refused", why: "locked" });
});
