/** Values in the agent's language: names of countries and languages, money, sizes, and texts made safe to show. */
import type { Money } from "../generated/api";
import { isChinese, type Key, language, t } from "../ui/text";

/** Characters that steer the direction of text: harmless inside <bdi>, confusing in a title. */
const STEERING = /[\p{Cc}\p{Bidi_Control}]/gu;

/** At most `limit` characters (whole ones: emoji are not cut in half), for lines and titles. */
export function clip(text: string, limit = 120): string {
  const points = [...text.slice(0, limit * 2)];
  return points.length <= limit && text.length <= limit * 2 ? text : `${points.slice(0, limit).join("")}…`;
}

/** For titles and accessible names, where markup cannot isolate a text's direction. */
export const tame = (text: string, limit = 120): string => clip(text.replace(STEERING, " "), limit);

export function country(code: string): string {
  return nameOf("region", code);
}

export function languageName(code: string): string {
  return nameOf("language", code);
}

function nameOf(type: Intl.DisplayNamesType, code: string): string {
  try {
    return new Intl.DisplayNames(language(), { type }).of(code) ?? code;
  } catch {
    return code; // Not a code at all: shown as it came.
  }
}

export function money({ minor_units, currency }: Money): string {
  const format = new Intl.NumberFormat(language(), { style: "currency", currency });
  return format.format(minor_units / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export function size(bytes: number): string {
  // 1024, as the limit counts: a photo just over 25 MB must not read as 26.
  const [unit, divisor] =
    bytes < 2 ** 20 ? (["kilobyte", 2 ** 10] as const) : (["megabyte", 2 ** 20] as const);
  return new Intl.NumberFormat(language(), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: bytes < 2 ** 20 ? 0 : 1,
  }).format(Math.max(1, bytes / divisor));
}

/** What the library calls a template, for this agent. */
export const nameFor = (names: { zh_CN: string; en: string }): string =>
  isChinese() ? names.zh_CN : names.en;

/** A closed list of words, each with its text under `prefix`. */
export const word = <T extends string>(prefix: string, value: T): string => t(`${prefix}_${value}` as Key);

/** A template's tag: one of the library's own in the agent's words, any other as the seller wrote it. */
export const tagName = (tag: string): string => word("template_tag", tag) || word("cause", tag) || tag;
