/** Times as consoles show them: wall-clock text of a known zone -> UTC. */

const DAY = 86_400_000;
const WRITTEN = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** `2026-11-05T18:22:31Z`: the contract's moments carry no fractions. */
export function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * A reader of `2026-11-05 10:22:31` (seconds optional) in one zone; null for anything else, a bare date included,
 * since it does not say when the day's hour strikes.
 *
 * The hour that autumn repeats is taken as its first pass; the hour that spring skips is read as if the clock had not
 * been moved yet (02:30 becomes 03:30). Temporal calls that rule "compatible".
 */
export function wallTime(zone: string): (text: string) => string | null {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (text) => {
    const shown = asIfUtc(text);
    if (shown === null) return null;
    // A day before and a day after, any change of the clock lies between the two.
    const before = shown - offset(clock, shown - DAY);
    const after = shown - offset(clock, shown + DAY);
    const afterFits = after + offset(clock, after) === shown;
    const beforeFits = before + offset(clock, before) === shown;
    return moment(afterFits && !beforeFits ? after : before);
  };
}

/** The shown digits taken for UTC, in milliseconds; null when they are no date. */
function asIfUtc(text: string): number | null {
  const digits = WRITTEN.exec(text.trim());
  if (digits === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits
    .slice(1)
    .map((part) => Number(part ?? 0));
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC turns 30 February into 2 March; a date that does not exist is no date.
  const read = new Date(shown);
  const exists = read.getUTCMonth() === month - 1 && read.getUTCDate() === day && read.getUTCHours() === hour;
  return exists && minute < 60 && second < 60 ? shown : null;
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
