/**
 * A message's text as rules look at it: small letters without accents, full-width and fancy ones as plain ones.
 * server/message_rules/folding.py does the same; tests hold the two together.
 */

/** A stretch of a text, from a first character to behind a last one (Unicode code points). */
export type Span = readonly [start: number, end: number];

/** A folded text, and for each of its UTF-16 units the number of the character it comes from. */
export interface Folded {
  text: string;
  places: readonly number[];
}

/** Accents, enclosing marks, and what is not seen at all (zero-width and turning characters). */
const UNSEEN = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const BREAK = /[\n\v\f\r\x85\u2028\u2029]/;
/** What is put between the characters of a word to hide it. */
const SEPARATOR = /[ .*·・\-_~|/\\]/;

/** A run of white space is one line break if there is one in it, else one space. */
export function fold(text: string): Folded {
  const units: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    for (const plain of plainly(character).split("")) {
      const before = units.at(-1);
      if (isWhite(plain) && isWhite(before)) units[units.length - 1] = plain === "\n" ? plain : before;
      else {
        units.push(plain);
        places.push(at);
      }
    }
    at += 1;
  }
  return { text: units.join(""), places };
}

/** Without what is put between characters to hide a word. */
export function tight({ text, places }: Folded): Folded {
  const kept = [...places.keys()].filter((at) => !SEPARATOR.test(text.charAt(at)));
  return {
    text: kept.map((at) => text.charAt(at)).join(""),
    places: kept.map((at) => places[at] as number),
  };
}

/** Words folded as texts are, without white space around them; none for one that is nothing then. */
export function plainWords(words: readonly string[]): string[] {
  return words
    .map((word) =>
      fold(word)
        .text.replaceAll("\n", " ")
        .replace(/^ +| +$/g, ""),
    )
    .filter((word) => /[^* ]/.test(word));
}

/** From the units of a folded text to the characters of its own. */
export const own = ({ places }: Folded, [start, end]: Span): Span => [
  places[start] as number,
  (places[end - 1] as number) + 1,
];

const isWhite = (unit: string | undefined): unit is " " | "\n" => unit === " " || unit === "\n";

function plainly(character: string): string {
  if (character === "\t") return " ";
  if (BREAK.test(character)) return "\n";
  return character.normalize("NFKD").toLowerCase().replace(UNSEEN, "");
}
