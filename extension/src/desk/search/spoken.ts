/**
 * A snippet of a reply template as it would be read: values by their names, conditions left out. What is searched is
 * the template's Liquid source, so a snippet may begin or end within a tag, and a hit may stand in one.
 */
import type { Piece } from "../../generated/api";
import { type Key, t } from "../../ui/text";

/** A whole value or condition; one whose beginning was cut off; one whose end was. */
const TAG = /\{\{-?\s*(\w*).*?\}\}|\{%.*?%\}|^…[^{]*?[%}]\}|\{[{%][^}]*$/gsu;

export interface Spoken {
  pieces: Piece[];
  /** Something that was sought stands in the words themselves. */
  inWords: boolean;
}

export function spoken(source: Piece[]): Spoken {
  const whole = source.map(({ text }) => text).join("");
  const read: Piece[] = [];
  let inWords = false;
  let place = 0;
  for (const tag of whole.matchAll(TAG)) {
    const words = between(source, place, tag.index);
    place = tag.index + tag[0].length;
    const hit = between(source, tag.index, place).some((piece) => piece.hit);
    inWords ||= words.some((piece) => piece.hit);
    read.push(...words, { text: standIn(tag), hit });
  }
  const rest = between(source, place, whole.length);
  inWords ||= rest.some((piece) => piece.hit);
  const pieces = [...read, ...rest].filter(({ text }) => text !== "");
  // A hit in a condition alone: the source shows it.
  return { pieces: pieces.some(({ hit }) => hit) ? pieces : source, inWords };
}

/** What is read in the place of a tag. */
function standIn([text, variable]: RegExpMatchArray): string {
  if (variable) return `[${t(`variable_${variable}` as Key) || variable}]`;
  return text.includes("…") ? "…" : "";
}

/** The pieces between two places of the whole text. */
function between(pieces: Piece[], start: number, end: number): Piece[] {
  const found: Piece[] = [];
  let place = 0;
  for (const { text, hit } of pieces) {
    const part = text.slice(Math.max(0, start - place), Math.max(0, end - place));
    if (part) found.push({ text: part, hit });
    place += text.length;
  }
  return found;
}
