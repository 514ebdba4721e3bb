// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { leftBelow } from "./docking";

const VIEW = { innerWidth: 1440, innerHeight: 900 } as Window;

function box(top: number, right: number, height = 120): HTMLElement {
  const element = document.createElement("textarea");
  element.getBoundingClientRect = () => new DOMRect(right - 700, top, 700, height);
  return element;
}

it("ends above a message box at the foot of the window", () => {
  expect(leftBelow(box(760, 1400), 400, VIEW)).toBe(900 - 752);
});

it("takes the whole height where there is no box", () => {
  expect(leftBelow(null, 400, VIEW)).toBe(0);
  expect(leftBelow(box(760, 1400, 0), 400, VIEW)).toBe(0);
});

it("takes the whole height rather than become too low to read", () => {
  expect(leftBelow(box(200, 1400, 600), 400, VIEW)).toBe(0);
});

it("takes the whole height beside a box that is far from it", () => {
  expect(leftBelow(box(760, 1000), 400, VIEW)).toBe(0);
  expect(leftBelow(box(100, 1400), 400, VIEW)).toBe(0);
});

it("counts the buttons beside the box", () => {
  const composer = document.createElement("form");
  composer.append(box(760, 1000), document.createElement("button"));
  composer.getBoundingClientRect = () => new DOMRect(300, 720, 800, 160);
  expect(leftBelow(composer.firstElementChild as HTMLElement, 400, VIEW)).toBe(900 - 712);
});
