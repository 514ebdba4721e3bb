/**
 * Countdowns as consoles write them, with what happens at their end where they say it: `2天9小时16分后自动同意`,
 * `18小时25分`, `01:42:16`, `3 days 4 hours left`, `осталось 2 дн. 9 ч`, `quedan 3 horas`,
 * `restam 2 dias e 4 horas`.
 */
import { moment } from "./times";

export interface Countdown {
  seconds: number;
  /** What happens then, in the page's words; null when it does not say. */
  then: string | null;
}

const MINUTE = 60_000;
/** Seconds, and how Chinese, English, Russian, Spanish and Portuguese pages write the unit. A letter unit ends its word. */
const UNITS: readonly (readonly [seconds: number, han: string, letters: string])[] = [
  [86_400, "天|日", "days?|d|дн(?:ей|я|\\.)?|день|д\\.?|d[ií]as?"],
  [3_600, "小时|时", "hours?|hrs?|h|час(?:а|ов)?|ч\\.?|horas?"],
  [60, "分钟|分", "minutes?|mins?|min\\.|m|минут[аы]?|мин\\.?|м|minutos?"],
  [1, "秒", "seconds?|secs?|s|секунд[аы]?|сек\\.?|с|segundos?"],
];
const PART = UNITS.map(([, han, letters]) => `(?:(\\d{1,3})\\s*(?:${han}|(?:${letters})(?!\\p{L})))?`);
const BETWEEN = "(?:\\s|,|and|и|y|e)*";
const WORDS = new RegExp(PART.join(BETWEEN), "giu");
const CLOCK = /(?:(\d{1,3})\s*(?:天|days?|d|дн\.?|d[ií]as?)\s*)?(?<!\d)(\d{1,3}):(\d{2}):(\d{2})(?!\d)/iu;

/** What may stand before and after without meaning anything more than "left". */
const LEAD =
  /^(?:剩余(?:时间)?|还剩|还有|time left|time remaining|remaining|left|осталось|остаётся|quedan?|resta[nm]?|falta[nm]?|tiempo restante|tempo restante)?\s*[:：]?$/iu;
const TAIL = /^(?:后|left|remaining|осталось|restantes?)?$/iu;
/** `后自动同意`; `Refund is issued automatically in`, `Автоматически через`, `Se aprueba en`, `Aprovado em`. */
const THEN_AFTER = /^后(.+)$/u;
const THEN_BEFORE = /^(.*\p{L}.*?)\s+(?:in|через|en|em|dentro de)$/iu;
/** How long something took, or when the parcel comes: `Delivered in 12 days`, `Closed in 2 days`, `3天后送达`. */
const NO_THEN =
  /deliver|arriv|shipp|доставл|доставк|прибу|entrega|llega|chega|送达|到货|妥投|运达|^(?!.*\b(?:is|are|be|auto)).*(?:ed|sent|paid)$/iu;

/** `12日` is also a day of the month, `10时5分` a time of the day, `5分` five points. */
const VAGUE = /日|^[\d\s时分]+$/u;
const LEFT = /^(?:剩余|还剩|还有)/u;
/** How many of a unit make the next larger one: only the first unit of a countdown may have more. */
const MOST = [Number.POSITIVE_INFINITY, 24, 60, 60];

/** What a countdown says; null when the text is none. */
export function countdownIn(text: string): Countdown | null {
  const line = text.replace(/\s+/g, " ").trim();
  const found = CLOCK.exec(line) ?? longest(line);
  if (!found) return null;
  const before = line.slice(0, found.index).trim();
  const after = line.slice(found.index + found[0].length).trim();
  // Another number would make it a date, a range, an amount.
  if (/\d/.test(before + after)) return null;
  if (VAGUE.test(found[0]) && !LEFT.test(before)) return null;
  const then = THEN_AFTER.exec(after)?.[1]?.trim() ?? THEN_BEFORE.exec(before)?.[1]?.trim() ?? null;
  if (then === null ? !(LEAD.test(before) && TAIL.test(after)) : NO_THEN.test(then)) return null;
  const parts = found.slice(1);
  const first = parts.findIndex((part) => part !== undefined);
  if (parts.some((part, unit) => unit > first && Number(part ?? 0) >= (MOST[unit] ?? 0))) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  return { seconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds, then };
}

/** The run of numbers with their units; every part of the pattern may be missing, so it also fits nothing. */
function longest(line: string): RegExpExecArray | null {
  const runs = Array.from(line.matchAll(WORDS)).filter(([run]) => /\d/.test(run));
  return runs.length === 1 ? (runs[0] ?? null) : null;
}

/**
 * When a countdown read at `now` (milliseconds) will end. Cut to the minute: the page rounds what is left down, so the
 * sum drifts within a minute from reading to reading, and it never lies after the page's own end.
 */
export function endOf(text: string, now: number): string | null {
  const countdown = countdownIn(text);
  return countdown && moment(Math.floor((now + countdown.seconds * 1000) / MINUTE) * MINUTE);
}
