// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pick } from "./picking";

let life: AbortController;
let cover: HTMLElement;
const told = { over: vi.fn(), picked: vi.fn(), framed: vi.fn(), cancelled: vi.fn() };

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = "<button id=refund>Refund now</button><iframe></iframe><div id=cover></div>";
  cover = document.querySelector("#cover") as HTMLElement;
  vi.clearAllMocks();
  pick(cover, { ...told, isOurs: (target) => target === cover }, life.signal);
});

afterEach(() => life.abort());

/** As the browser does it: whatever takes pointer events there is what is found. */
function clicked(css: string): void {
  const lying = document.querySelector(css);
  document.elementFromPoint = () => (cover.style.pointerEvents === "none" ? lying : cover);
  const event = new MouseEvent("click", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  document.elementFromPoint(0, 0)?.dispatchEvent(event);
}

test("what is pointed at is found below the cover, and hears nothing", () => {
  const heard = vi.fn();
  document.querySelector("#refund")?.addEventListener("click", heard);
  clicked("#refund");
  expect(told.picked).toHaveBeenCalledWith(document.querySelector("#refund"));
  expect(heard).not.toHaveBeenCalled();
  expect(cover.style.pointerEvents).toBe("");
});

test("a frame cannot be pointed into, and it is said", () => {
  clicked("iframe");
  expect(told.framed).toHaveBeenCalledTimes(1);
  expect(told.picked).not.toHaveBeenCalled();
});

test("what lies over the cover is not pressed either", () => {
  const heard = vi.fn();
  const button = document.querySelector("#refund") as HTMLElement;
  button.addEventListener("click", heard);
  button.click();
  expect(heard).not.toHaveBeenCalled();
  life.abort();
  button.click();
  expect(heard).toHaveBeenCalledTimes(1);
});
