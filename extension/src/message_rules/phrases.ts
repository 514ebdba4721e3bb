/** Words and phrases in a folded text; server/message_rules/phrases.py says where they count. */
import { type Folded, own, plainWords, type Span, tight } from "./folding";
import { inOrder } from "./spans";

/** How far words that mean something only together may stand from each other, in characters. */
const NEAR = 100;

/** What a * stands for, at most, in characters. */
const LONGEST = 40;

/** From here on: scripts without spaces between words; Thai's neighbours are the others. */
const IDEOGRAPHS = "\u2e80";

/** Where the words stand, as numbers of the text's own characters. */
export function phrases(text: Folded, words: readonly string[]): Span[] {
  const spaced = { ...text, text: text.text.replaceAll("\n", " ") };
  const close = tight(text);
  return plainWords(words)
    .flatMap((word) => {
      const bare = word.replace(/[* ]+$/, "");
      const isHidden = bare.split("").every((unit) => unit >= IDEOGRAPHS);
      const where = isHidden ? close : spaced;
      const found = [...placesOf(where.text, bare)].map((at): Span => [at, at + bare.length]);
      const alone = isHidden
        ? found
        : found.flatMap((span) => standing(where.text, span, word.endsWith("*")));
      return alone.map((span) => own(where, span));
    })
    .sort(inOrder);
}

/** From one of the words to the nearest of `near` beside it, where there is one. */
export function phrasesNear(text: Folded, words: readonly string[], near: readonly string[]): Span[] {
  const starts = phrases(text, near);
  const ends = starts.toSorted((one, other) => one[1] - other[1] || one[0] - other[0]);
  return phrases(text, words).flatMap(([start, end]) => {
    const found: Span[] = [];
    const behind = starts[firstWhere(starts, ([begin]) => begin >= end)];
    if (behind && behind[0] - end <= NEAR) found.push([start, behind[1]]);
    const before = ends[firstWhere(ends, ([, finish]) => finish > start) - 1];
    if (before && start - before[1] <= NEAR) found.push([before[0], end]);
    return found;
  });
}

function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) yield at;
}

/** Where a word stands by itself, or begins one: then all of that one. */
function standing(text: string, [start, end]: Span, begins: boolean): Span[] {
  if (joins(text.charAt(start)) && joins(text.charAt(start - 1))) return [];
  if (!begins) return joins(text.charAt(end - 1)) && joins(text.charAt(end)) ? [] : [[start, end]];
  let last = end;
  while (last < end + LONGEST && joins(text.charAt(last))) last += 1;
  return [[start, last]];
}

/** Whether it is one of the letters and digits that words with spaces around them are made of. */
const joins = (unit: string): boolean =>
  unit < IDEOGRAPHS && !(unit >= "\u0e00" && unit <= "\u0eff") && /[\p{L}\p{N}]/u.test(unit);

/** The first of a sorted list that has something, by halves: a long text has many. */
function firstWhere(sorted: readonly Span[], has: (span: Span) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(sorted[middle] as Span)) high = middle;
    else low = middle + 1;
  }
  return low;
}
