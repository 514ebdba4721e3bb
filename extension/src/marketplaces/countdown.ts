/** Countdowns as consoles write them: `2天9小时16分`, `18小时25分`, `01:42:16`, `4小时36分54秒后自动同意`. */
import { moment } from "./times";

const MINUTE = 60_000;
const WORDS =
  /^(?:剩余|还剩)?(?:(\d{1,3})天)?(?:(\d{1,2})(?:小时|时))?(?:(\d{1,2})(?:分钟|分))?(?:(\d{1,2})秒)?(?:后.*)?$/;
const CLOCK = /^(?:(\d{1,3})天)?(\d{1,3}):(\d{2}):(\d{2})$/;

/** What a countdown says is left, in seconds; null when the text is none. */
export function secondsLeft(text: string): number | null {
  const packed = text.replace(/\s+/g, "");
  const parts = CLOCK.exec(packed) ?? WORDS.exec(packed);
  const numbers = parts?.slice(1);
  if (numbers === undefined || numbers.every((part) => part === undefined)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = numbers.map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/**
 * When a countdown read at `now` (milliseconds) will end. Cut to the minute: the page rounds what is left down, so the
 * sum drifts within a minute from reading to reading, and it never lies after the page's own end.
 */
export function endOf(text: string, now: number): string | null {
  const left = secondsLeft(text);
  return left === null ? null : moment(Math.floor((now + left * 1000) / MINUTE) * MINUTE);
}
