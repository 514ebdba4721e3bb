/** The console shows Los Angeles wall-clock time, wherever the seller sits. */
const ZONE = "America/Los_Angeles";
const DAY = 86_400_000;
// Swedish is the locale that writes `2026-11-05 10:22:31`.
const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "medium" });

/** Milliseconds; `?now=` or `window.__now` stops the clock, for samples whose reading must not change. */
export function now() {
  const asked = new URLSearchParams(location.search).get("now") ?? window.__now;
  return asked === undefined || asked === null ? Date.now() : Number(asked);
}

export const wallText = (milliseconds) => wall.format(milliseconds);

/** `2026-11-05 10:22:31`, so many days before today at that time of day. */
export function daysAgo(days, time) {
  const today = Date.parse(`${wallText(now()).slice(0, 10)}T00:00:00Z`);
  return `${new Date(today - days * DAY).toISOString().slice(0, 10)} ${time}`;
}

/** A wall-clock text so many days later. */
export function daysAfter(text, days) {
  const date = Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
  return `${new Date(date + days * DAY).toISOString().slice(0, 10)}${text.slice(10)}`;
}

const two = (number) => String(number).padStart(2, "0");

/** `2天9小时16分`, `18小时25分`, and below two hours `01:42:16`. */
export function countdownText(seconds) {
  const left = Math.max(0, Math.floor(seconds));
  const days = Math.floor(left / 86_400);
  const hours = Math.floor(left / 3600) % 24;
  const minutes = Math.floor(left / 60) % 60;
  if (days > 0) return `${days}天${hours}小时${minutes}分`;
  if (hours >= 2) return `${hours}小时${minutes}分`;
  return `${two(hours)}:${two(minutes)}:${two(left % 60)}`;
}
