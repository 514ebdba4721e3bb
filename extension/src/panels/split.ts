/** A text that is too long for one message, in parts that each end where a person would end them. */
import type { Space } from "./order_view";

/** Where a part may end, the best place first: between paragraphs, lines, sentences, words; at last between characters. */
const ENDS = [
  /\n\s*\n/g,
  /\n/g,
  /[.!?\u2026\u3002\uff01\uff1f]+["\u201d\u300d)]?\s*/g,
  /[\s,;:\u3001\uff0c\uff1b]+/g,
];
/** An end in the first part of what fits would make for needlessly many parts. */
const EARLY = 0.3;

/** Only white space between parts is lost. The first part fits into `room`, unless nothing does: then into an empty box. */
export function split(text: string, { room, maximum }: Space): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest) {
    const most = parts.length === 0 && room > maximum * EARLY ? room : maximum;
    const end = rest.length <= most ? rest.length : endWithin(rest, most);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return parts;
}

function endWithin(text: string, most: number): number {
  // What follows a part's end may be white space: one more is looked at.
  const fitting = text.slice(0, most + 1);
  for (const pattern of ENDS) {
    const ends = [...fitting.matchAll(pattern)].map(endOf).filter((end) => end <= most);
    const last = ends.at(-1) ?? 0;
    if (last > most * EARLY) return last;
  }
  return wholeCharacters(text, most);
}

/** Behind the signs that were found, in front of the white space. */
const endOf = ({ index, 0: found }: RegExpMatchArray): number => (index ?? 0) + found.trimEnd().length;

function wholeCharacters(text: string, most: number): number {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  // One character that is longer than all that fits is cut, for there is no other way on.
  return end || Math.max(1, most);
}
