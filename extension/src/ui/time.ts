/** Moments and durations in words. Everything takes `now`, so that a list of times agrees with itself. */
import { isChinese, language } from "./text";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const STEPS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ["minute", MINUTE, HOUR],
  ["hour", HOUR, DAY],
  ["day", DAY, 30 * DAY],
  ["month", 30 * DAY, 365 * DAY],
  ["year", 365 * DAY, Number.POSITIVE_INFINITY],
];

/** "5 minutes ago", "yesterday", "in 3 hours"; "now" below a minute. */
export function relative(moment: string, now: number): string {
  const distance = Date.parse(moment) - now;
  const words = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
  if (Math.abs(distance) < MINUTE) return words.format(0, "second");
  const [unit, size] = STEPS.find(([, , limit]) => Math.abs(distance) < limit) ?? ["year", 365 * DAY];
  return words.format(Math.trunc(distance / size), unit);
}

/** The whole moment in the agent's own time, with its zone: for titles. */
export function exact(moment: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: "full", timeStyle: "long" }).format(
    Date.parse(moment),
  );
}

/** A short date: "5 Nov", with the year when it is not this one. */
export function day(moment: string, now: number): string {
  const date = new Date(moment);
  const thisYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language(), {
    day: "numeric",
    month: "short",
    ...(thisYear ? {} : { year: "numeric" }),
  }).format(date);
}

function amount(value: number, unit: "day" | "hour" | "minute", display: "short" | "long"): string {
  return new Intl.NumberFormat(language(), { style: "unit", unit, unitDisplay: display }).format(value);
}

/** "3 days" in the interface's language. */
export const days = (value: number): string => amount(value, "day", "long");

/** How long in at most two units: "2 days 4 hr", "18 hr 20 min", "12 min". Never negative. */
export function duration(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  const [wholeDays, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const parts: string[] = [];
  if (wholeDays > 0) parts.push(amount(wholeDays, "day", "short"));
  if (hours > 0 && wholeDays < 7) parts.push(amount(hours, "hour", "short"));
  if (wholeDays === 0 && (minutes % 60 > 0 || hours === 0))
    parts.push(amount(minutes % 60, "minute", "short"));
  return parts.join(isChinese() ? "" : " ");
}
