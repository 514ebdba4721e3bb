/** Times as consoles show them: wall-clock text of a known zone -> UTC. */
import { writtenDate } from "./dates";

const DAY = 86_400_000;

/** `2026-11-05T18:22:31Z`: the contract's moments carry no fractions. */
export function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * A reader of the times of one zone: `2026-11-05 10:22:31`, `5 Nov 2026, 10:22 AM`, `05.11.2026 10:22` (seconds
 * optional). A zone in the text itself (`PST`, `GMT+8`) goes before; without either, or with a date that can be read
 * in two ways, null. So for a bare date, which does not say when the day's hour strikes.
 *
 * The hour that autumn repeats is taken as its first pass; the hour that spring skips is read as if the clock had not
 * been moved yet (02:30 becomes 03:30). Temporal calls that rule "compatible".
 */
export function wallTime(zone: string | null): (text: string) => string | null {
  const clock = zone === null ? null : clockOf(zone);
  return (text) => {
    const written = writtenDate(text);
    if (written === null || written.day === null || written.time === null) return null;
    const shown = written.day + written.time;
    if (written.ahead !== null) return moment(shown - written.ahead);
    return clock && moment(instantOf(shown, clock));
  };
}

/** A day or a time that the page shows and that does not say which instant it is: `05/11/2026`, or no zone. */
export function unclearTime(text: string): string | null {
  return writtenDate(text) === null ? null : text;
}

const clockOf = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });

function instantOf(shown: number, clock: Intl.DateTimeFormat): number {
  // A day before and a day after, any change of the clock lies between the two.
  const before = shown - offset(clock, shown - DAY);
  const after = shown - offset(clock, shown + DAY);
  const afterFits = after + offset(clock, after) === shown;
  const beforeFits = before + offset(clock, before) === shown;
  return afterFits && !beforeFits ? after : before;
}

/** How far the zone's clock is ahead of UTC at that instant, in milliseconds. */
function offset(clock: Intl.DateTimeFormat, instant: number): number {
  const shown = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => shown.get(name) ?? 0;
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}
