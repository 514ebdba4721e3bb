// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchPage } from "./watch";

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** So much changes in the page for so long; returns when it was looked at, in milliseconds since the beginning. */
async function looksWhile(cost: number, duration: number): Promise<number[]> {
  const looks: number[] = [];
  const began = Date.now();
  let spent = 0;
  vi.spyOn(performance, "now").mockImplementation(() => Date.now() + spent);
  watchPage(
    document,
    () => {
      looks.push(Date.now() - began);
      spent += cost;
      return true;
    },
    () => undefined,
    life.signal,
  );
  for (let at = 0; at < duration; at += 50) {
    document.body.append(document.createElement("p"));
    await vi.advanceTimersByTimeAsync(50);
  }
  return looks;
}

it("looks once the page has rested, and at least every second while it does not", async () => {
  const looks = await looksWhile(0, 3000);
  await vi.advanceTimersByTimeAsync(300);
  expect(looks.length).toBeGreaterThanOrEqual(3);
  expect(looks.length).toBeLessThanOrEqual(5);
  expect(looks.at(-1)).toBeGreaterThanOrEqual(3000);
});

it("does not keep another conversation waiting", async () => {
  const conversation = document.body.appendChild(document.createElement("a"));
  const looks = await looksWhile(500, 1000);
  expect(looks.length).toBeLessThanOrEqual(3);
  conversation.setAttribute("aria-selected", "true");
  const before = looks.length;
  await vi.advanceTimersByTimeAsync(300);
  expect(looks.length).toBe(before + 1);
});

it("takes no more than its share of a page that is long to look at, and looks when it has come to rest", async () => {
  const looks = await looksWhile(500, 20_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(looks.length).toBeLessThanOrEqual(5);
  expect(looks.at(-1)).toBeGreaterThanOrEqual(20_000);
});

it("lets no change wait longer than five seconds, whatever the last look has cost", async () => {
  const looks = await looksWhile(4_000, 12_000);
  const waits = looks.slice(1).map((at, index) => at - (looks[index] ?? 0));
  expect(Math.max(...waits)).toBeLessThanOrEqual(5_200);
});
