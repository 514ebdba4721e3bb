/**
 * Finds templates by what an agent types: shortcut before name before pinyin before tags before text, each with what the
 * agent marked or used lately in front, and then what fits the order. Mistypings are uFuzzy's; ten thousand templates take a few milliseconds a key.
 */
import uFuzzy from "@leeoniya/ufuzzy";
import type { Fits } from "../../messages";
import { wordsOf } from "./folded";
import type { Entry, Index } from "./index_of";
import type { Own } from "./own";

/** One letter wrong, missing, doubled or swapped in a word; letters of every script. */
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: "\\p{Ll}\\p{Lu}",
  intraBound: "\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}",
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
});

/** Shorter words are mistyped seldom, and are in most others. */
const FUZZY_FROM = 4;

const TAG = 7;
const MISTYPED = 8;
const BODY = 9;

interface Hit {
  place: number;
  /** Where it was found, the best place 0. */
  rank: number;
}

export class Search {
  /** What the last search found by heads and texts: words that begin with its words are in these alone. */
  #last: { query: string; places: number[] } | null = null;

  constructor(readonly index: Index) {}

  /** At most `limit`, the best first. */
  async find(text: string, own: Own, limit: number, fits?: Fits): Promise<Entry[]> {
    const words = wordsOf(text);
    const { entries } = this.index;
    const best = (hits: Hit[]) =>
      ranked(hits, entries, own, fits)
        .slice(0, limit)
        .flatMap(({ place }) => entries[place] ?? []);
    if (words.length === 0) return best(entries.map((_, place) => ({ place, rank: 0 })));
    const hits = this.#inHeads(words);
    if (hits.length === 0) this.#add(hits, this.#mistyped(words), MISTYPED);
    if (hits.length < limit) {
      await this.index.ready;
      this.#add(hits, this.#inTexts(words), BODY);
    }
    return best(hits);
  }

  #inHeads(words: string[]): Hit[] {
    const { entries, heads } = this.index;
    const hits: Hit[] = [];
    for (let place = 0; place < heads.length; place++) {
      const head = heads[place] ?? "";
      if (!words.every((word) => head.includes(word))) continue;
      const entry = entries[place];
      if (entry) hits.push({ place, rank: Math.max(...words.map((word) => rankOf(entry, word))) });
    }
    return hits;
  }

  #mistyped(words: string[]): number[] {
    if (words.some((word) => word.length < FUZZY_FROM || /\p{Script=Han}/u.test(word))) return [];
    return fuzzy.filter(this.index.heads, words.join(" ")) ?? [];
  }

  #inTexts(words: string[]): number[] {
    const { heads, bodies } = this.index;
    const query = words.join(" ");
    const among = this.#last && query.startsWith(this.#last.query) ? this.#last.places : heads.keys();
    const places: number[] = [];
    for (const place of among) {
      const texts = bodies[place] ?? [];
      if (words.every((word) => texts.some((text) => text.includes(word)) || heads[place]?.includes(word)))
        places.push(place);
    }
    this.#last = { query, places };
    return places;
  }

  #add(hits: Hit[], places: number[], rank: number): void {
    const there = new Set(hits.map(({ place }) => place));
    for (const place of places) if (!there.has(place)) hits.push({ place, rank });
  }
}

function rankOf(entry: Entry, word: string): number {
  if (entry.shortcut === word) return 0;
  if (entry.shortcut.startsWith(word)) return 1;
  if (entry.names.includes(` ${word}`)) return 2;
  if (entry.names.includes(word)) return 3;
  if (entry.initials.startsWith(word)) return 4;
  if (entry.pinyin.includes(` ${word}`)) return 5;
  return entry.tags.includes(` ${word}`) ? TAG : 6;
}

function ranked(hits: Hit[], entries: readonly Entry[], { favourites, recent }: Own, fits?: Fits): Hit[] {
  const own = new Map(
    [...favourites, ...recent].map((id, order, all) => [id, order - all.length]).reverse() as [
      string,
      number,
    ][],
  );
  const ownOf = ({ place }: Hit): number => own.get(entries[place]?.template.id ?? "") ?? 0;
  const fit = new Map(hits.map(({ place }) => [place, fitOf(entries[place], fits)]));
  const fitting = ({ place }: Hit): number => fit.get(place) ?? 0;
  return hits.sort(
    (a, b) => a.rank - b.rank || ownOf(a) - ownOf(b) || fitting(b) - fitting(a) || a.place - b.place,
  );
}

/** A tag says more than a language: most templates of a team have the same ones. */
function fitOf(entry: Entry | undefined, fits: Fits | undefined): number {
  if (!entry || !fits) return 0;
  const { tags, variants } = entry.template;
  const speaks = fits.language !== null && fits.language in variants;
  return 2 * fits.tags.filter((tag) => tags.includes(tag)).length + Number(speaks);
}
