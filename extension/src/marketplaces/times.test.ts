import { describe, expect, it } from "vitest";
import { moment, wallTime } from "./times";

const losAngeles = wallTime("America/Los_Angeles");

describe("wallTime", () => {
  it.each([
    ["winter, eight hours behind", "2026-11-05 10:22:31", "2026-11-05T18:22:31Z"],
    ["summer, seven hours behind", "2026-07-05 10:22:31", "2026-07-05T17:22:31Z"],
    ["the next day in UTC", "2026-12-31 23:59:59", "2027-01-01T07:59:59Z"],
    ["no seconds", "2026-11-05 10:22", "2026-11-05T18:22:00Z"],
    ["slashes", "2026/11/05 10:22:31", "2026-11-05T18:22:31Z"],
    ["midnight", "2026-11-05 00:00:00", "2026-11-05T08:00:00Z"],
    ["29 February", "2028-02-29 12:00:00", "2028-02-29T20:00:00Z"],
    ["last second before spring forward", "2026-03-08 01:59:59", "2026-03-08T09:59:59Z"],
    ["skipped hour: as if not moved yet", "2026-03-08 02:30:00", "2026-03-08T10:30:00Z"],
    ["first second after spring forward", "2026-03-08 03:00:00", "2026-03-08T10:00:00Z"],
    ["last second before the repeated hour", "2026-11-01 00:59:59", "2026-11-01T07:59:59Z"],
    ["repeated hour: its first pass", "2026-11-01 01:30:00", "2026-11-01T08:30:00Z"],
    ["after the repeated hour", "2026-11-01 02:00:00", "2026-11-01T10:00:00Z"],
  ])("%s", (_name, text, expected) => {
    expect(losAngeles(text)).toBe(expected);
  });

  it.each([
    "",
    "-",
    "2026-11-05",
    "2026-02-30 10:00:00",
    "2026-13-01 10:00:00",
    "2026-11-05 24:00:00",
    "2026-11-05 10:60:00",
    "2026-11-05 10:22:31 (PST)",
    "05-11-2026 10:22:31",
  ])("no time: %s", (text) => {
    expect(losAngeles(text)).toBeNull();
  });

  it.each([2, 10])("reads every hour of a month in which the clock is moved (%i)", (month) => {
    const clock = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "America/Los_Angeles",
      dateStyle: "short",
      timeStyle: "medium",
    });
    const seen = new Set<string>();
    for (let at = Date.UTC(2026, month); at < Date.UTC(2026, month + 1); at += 3_600_000) {
      const text = clock.format(at);
      // The second pass of the repeated hour reads as the first.
      expect(losAngeles(text)).toBe(moment(seen.has(text) ? at - 3_600_000 : at));
      seen.add(text);
    }
  });
});
