/** Dates as people write them, taken apart: Chinese, English, Russian, Spanish, Portuguese, and plain numbers. */

export interface WrittenDate {
  /** Midnight of that day as if in UTC, milliseconds; null when day and month may be either way round. */
  day: number | null;
  /** Milliseconds since midnight; null for a bare date. */
  time: number | null;
  /** How far the zone that the text names is ahead of UTC, in milliseconds; null when it names none. */
  ahead: number | null;
}

const MINUTE = 60_000;

/** The months' names, and the abbreviations that are not simply their first three letters. January first. */
const MONTHS: readonly string[] = [
  "january январь января enero janeiro",
  "february февраль февраля февр febrero fevereiro",
  "march март марта marzo março",
  "april апрель апреля abril",
  "may май мая mayo maio",
  "june июнь июня junio junho",
  "july июль июля julio julho",
  "august август августа agosto",
  "september sept сентябрь сентября сент septiembre setiembre setembro",
  "october октябрь октября octubre outubro",
  "november ноябрь ноября нояб noviembre novembro",
  "december декабрь декабря diciembre dezembro",
];

/** Hours ahead of UTC. CST is left out: it is China's time and Chicago's. */
const ZONES = new Map(
  Object.entries({ UTC: 0, GMT: 0, Z: 0, PST: -8, PDT: -7, MST: -7, MDT: -6, EST: -5, EDT: -4, MSK: 3 }),
);

/** A year of another calendar (2569, 1405) makes no date. */
const YEAR_FIRST = /(?<!\d)(?<year>20\d{2})\s*[-/.年]\s*(?<month>\d{1,2})\s*[-/.月]\s*(?<day>\d{1,2})日?/;
const DAY_FIRST =
  /(?<day>\d{1,2})(?:st|nd|rd|th)?\s*(?:de\s+)?(?<name>\p{L}{3,12})\.?,?\s*(?:de\s+)?(?<year>20\d{2})(?!\d)(?:\s*г\.?)?/u;
const MONTH_FIRST = /(?<name>\p{L}{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>20\d{2})(?!\d)/u;
/** With points the day stands first; with strokes it depends on who writes. */
const NUMBERS = /(?<one>\d{1,2})(?<mark>[-/.])(?<other>\d{1,2})\k<mark>(?<year>20\d{2})(?!\d)/;
const CLOCK =
  /(?<early>上午|下午)?\s*(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[ap]\.?\s?m\.?)?/i;
const ZONE =
  /\(?\b(?<zone>UTC|GMT|Z|P[SD]T|M[SD]T|E[SD]T|MSK)\b(?:\s*(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?\)?/;
/** Consoles say how long ago it was, beside the date. */
const AGO = /\b(?:\d+|an?) (?:minute|hour|day|week|month)s? ago\b/i;
/** What else may stand in a date: a weekday, "at", "в". */
const FILLER = /^(?:[\s,·T]|at|в|г\.|de|del|a las|às|(?:周|星期)[一二三四五六日天]|\p{L}{2,3}\.?,)*$/iu;

/** Null for a text that is no date, or one that does not exist. */
export function writtenDate(text: string): WrittenDate | null {
  const line = text.replace(AGO, "").replace(/\s+/g, " ").trim();
  if (line.length > 60) return null;
  const date = [YEAR_FIRST, DAY_FIRST, MONTH_FIRST, NUMBERS].map((form) => form.exec(line)).find(Boolean);
  if (!date) return null;
  const behindDate = without(line, date);
  const clock = CLOCK.exec(behindDate);
  const behindClock = clock ? without(behindDate, clock) : behindDate;
  const zone = clock ? ZONE.exec(behindClock) : null;
  const rest = zone ? without(behindClock, zone) : behindClock;
  const day = dayOf(date.groups ?? {});
  const time = clock ? timeOf(clock.groups ?? {}) : null;
  if (day === undefined || time === undefined || !FILLER.test(rest)) return null;
  return { day, time, ahead: zone ? aheadOf(zone.groups ?? {}) : null };
}

const without = (line: string, found: RegExpExecArray): string =>
  `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`.trim();

type Parts = Record<string, string | undefined>;

/** Undefined for a day that does not exist, null for one that may be two. */
function dayOf({ year, month, day, name, one, other, mark }: Parts): number | null | undefined {
  if (one === undefined || other === undefined) {
    const number = name === undefined ? Number(month) : monthNamed(name);
    return midnight(Number(year), number, Number(day));
  }
  const dayFirst = midnight(Number(year), Number(other), Number(one));
  if (mark === ".") return dayFirst;
  const monthFirst = midnight(Number(year), Number(one), Number(other));
  if (dayFirst === undefined || dayFirst === monthFirst) return monthFirst;
  return monthFirst === undefined ? dayFirst : null;
}

function monthNamed(name: string): number {
  const written = name.toLowerCase();
  const isOf = (month: string): boolean =>
    month.split(" ").some((whole) => whole === written || whole.slice(0, 3) === written);
  return MONTHS.findIndex(isOf) + 1;
}

/** Date.UTC turns 30 February into 2 March; a date that does not exist is no date. */
function midnight(year: number, month: number, day: number): number | undefined {
  const read = new Date(Date.UTC(year, month - 1, day));
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? read.getTime() : undefined;
}

function timeOf({ early, hour, minute, second, half }: Parts): number | undefined {
  const isAfternoon = early === undefined ? half?.toLowerCase().startsWith("p") : early === "下午";
  const shown = Number(hour);
  const halved = early !== undefined || half !== undefined;
  if (Number(minute) > 59 || Number(second ?? 0) > 59 || shown > 23) return undefined;
  if (half !== undefined && (shown < 1 || shown > 12)) return undefined;
  const hours = halved && shown <= 12 ? (shown % 12) + (isAfternoon ? 12 : 0) : shown;
  return (hours * 60 + Number(minute)) * MINUTE + Number(second ?? 0) * 1000;
}

function aheadOf({ zone = "", sign, hours, minutes }: Parts): number {
  const named = (ZONES.get(zone) ?? 0) * 60;
  const further = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return (named + (sign === "-" ? -further : further)) * MINUTE;
}
