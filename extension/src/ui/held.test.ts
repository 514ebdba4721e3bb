// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdKeys, homeOf, isHeld } from "./held";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  document.body.replaceChildren();
});

const key = (type: string, name = "Enter", repeat = false) =>
  isHeld(new KeyboardEvent(type, { key: name, repeat }));
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test("a key that presses a button reaches it; from then on nobody, until it is let go", async () => {
  expect([key("keydown"), key("keypress")]).toEqual([false, false]);
  holdKeys();
  for (let time = 0; time < 40; time += 1) {
    await later(50);
    expect([key("keydown", "Enter", true), key("keypress")]).toEqual([true, true]);
  }
  expect([key("keyup"), key("keydown"), key("keyup")]).toEqual([true, false, false]);
});

test("a second press at once is the first one's, however long it is held", async () => {
  holdKeys();
  key("keyup");
  await later(150);
  expect(key("keydown")).toBe(true);
  await later(5_000);
  expect([key("keydown", "Enter", true), key("keyup"), key("keydown")]).toEqual([true, true, false]);
});

test("presses that follow each other quickly are one, as a held key comes over a remote screen", async () => {
  holdKeys();
  for (let time = 0; time < 60; time += 1) {
    expect([key("keyup"), key("keydown")]).toEqual([true, true]);
    await later(40);
  }
  key("keyup");
  await later(600);
  expect(key("keydown")).toBe(false);
});

test("while the text is on its way Enter goes nowhere; words may be typed elsewhere", async () => {
  holdKeys(new Promise((resolve) => setTimeout(resolve, 3_000)));
  key("keyup");
  await later(1_000);
  expect([key("keydown"), key("keyup")]).toEqual([true, true]);
  await later(1_000);
  expect([key("keydown", " "), key("keydown", "a")]).toEqual([false, false]);
  await later(2_500);
  expect(key("keydown")).toBe(false);
});

test("behind an Enter among words, a Space is a word's", () => {
  holdKeys(undefined, "Enter");
  expect([key("keydown", "Enter", true), key("keydown", " "), key("keyup", " ")]).toEqual([
    true,
    false,
    false,
  ]);
  expect(key("keyup")).toBe(true);
  holdKeys();
  expect(key("keydown", " ")).toBe(true);
});

test("a release that went to another window is not waited for", async () => {
  holdKeys();
  await later(1_000);
  expect(key("keydown")).toBe(false);
});

function panel(html: string): ShadowRoot {
  const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  root.innerHTML = html;
  return root;
}
const box = () => document.body.appendChild(document.createElement("textarea"));

test("the focus comes home to the button, or to the one in its place", () => {
  const root = panel("<section><p><button>Insert</button></p></section>");
  const button = root.querySelector("button") as HTMLButtonElement;
  const goHome = homeOf(button);
  box().focus();
  goHome();
  expect(root.activeElement).toBe(button);
  const section = root.querySelector("section") as HTMLElement;
  section.innerHTML = "<button disabled>Busy</button><button>Insert</button>";
  box().focus();
  goHome();
  expect(root.activeElement).toBe(section.lastChild);
});

test("when the panel is gone the focus is nowhere rather than in the box", () => {
  const root = panel("<p><button>Insert</button></p>");
  const goHome = homeOf(root.querySelector("button") as HTMLButtonElement);
  root.host.remove();
  root.replaceChildren();
  box().focus();
  goHome();
  expect(document.activeElement).toBe(document.body);
});
