import { describe, expect, it } from "vitest";
import { moment, unclearTime, wallTime } from "./times";

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
    ["a zone of its own", "2026-11-05 10:22:31 (PST)", "2026-11-05T18:22:31Z"],
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
    "05-11-2026 10:22:31",
    "2026-11-05 10:22:31 and more",
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

describe("the ways to write it", () => {
  const utc = wallTime("UTC");

  it.each([
    ["2026年11月5日 10:22", "2026-11-05T10:22:00Z"],
    ["2026-11-05 下午3:05", "2026-11-05T15:05:00Z"],
    ["2026/11/05 上午 12:30:01", "2026-11-05T00:30:01Z"],
    ["Nov 5, 2026, 10:22 AM", "2026-11-05T10:22:00Z"],
    ["Thu, Nov 5, 2026 at 12:05 PM", "2026-11-05T12:05:00Z"],
    ["5 November 2026 10:22", "2026-11-05T10:22:00Z"],
    ["5th May 2026 10:22pm", "2026-05-05T22:22:00Z"],
    ["5 нояб. 2026 г., 10:22", "2026-11-05T10:22:00Z"],
    ["5 мая 2026 в 10:22", "2026-05-05T10:22:00Z"],
    ["5 сент. 2026 10:22", "2026-09-05T10:22:00Z"],
    ["5 de março de 2026 10:22", "2026-03-05T10:22:00Z"],
    ["Sept 5, 2026 10:22", "2026-09-05T10:22:00Z"],
    ["5 dic 2026 10:22", "2026-12-05T10:22:00Z"],
    ["05.11.2026 10:22", "2026-11-05T10:22:00Z"],
    ["5 de noviembre de 2026, 10:22", "2026-11-05T10:22:00Z"],
    ["25/11/2026 10:22", "2026-11-25T10:22:00Z"],
    ["11/25/2026 10:22", "2026-11-25T10:22:00Z"],
    ["11/11/2026 10:22", "2026-11-11T10:22:00Z"],
    ["2026-11-05T10:22:31Z", "2026-11-05T10:22:31Z"],
    ["15 days ago Nov 5, 2026 10:22 AM", "2026-11-05T10:22:00Z"],
    ["Nov 5, 2026 10:22 AM PST", "2026-11-05T18:22:00Z"],
    ["2026-11-05 10:22 (GMT+8)", "2026-11-05T02:22:00Z"],
    ["2026-11-05 10:22 UTC-03:30", "2026-11-05T13:52:00Z"],
  ])("%s", (text, expected) => {
    expect(utc(text)).toBe(expected);
    expect(unclearTime(text)).toBe(text);
  });

  it.each(["05/11/2026 10:22", "2026-11-05", "5 Nov 2026"])("a day, but no instant: %s", (text) => {
    expect(utc(text)).toBeNull();
    expect(unclearTime(text)).toBe(text);
  });

  it("a time without any zone is no instant", () => {
    expect(wallTime(null)("2026-11-05 10:22")).toBeNull();
    expect(unclearTime("2026-11-05 10:22")).toBe("2026-11-05 10:22");
    expect(wallTime(null)("2026-11-05 10:22 GMT+8")).toBe("2026-11-05T02:22:00Z");
  });

  it.each([
    "",
    "-",
    "5",
    "31/02/2026",
    "2026-11-05 by DHL",
    "order 2026-11-05",
    "5 Foo 2026",
    "5 Decor 2026 10:22",
    "10 Market 2026 10:22",
    "Marc 10, 2026 10:22",
    "5 Nov 2569 10:22",
    "2569-11-05 10:22",
    "05.11.1405 10:22",
    "1999-11-05 10:22",
    "2026-11-05 10:22 2569",
    "15 days ago",
    "13:61",
    "US $20.26",
  ])("no date: %s", (text) => {
    expect(utc(text)).toBeNull();
    expect(unclearTime(text)).toBeNull();
  });
});
