/** What came to a conversation since it was read before. */
import type { Message } from "../marketplaces/define";

/**
 * The messages behind those that were there; null when nobody can say which these are: nothing was there, nothing of it
 * is left, or another conversation is open. What older messages the page has put in front does not matter.
 */
export function newsIn(before: readonly Message[], now: readonly Message[]): readonly Message[] | null {
  const places = now.map((_, place) => ({ place, run: runEnding(before, now, place) }));
  const best = places.reduce((one, other) => (other.run > one.run ? other : one), { place: -1, run: 0 });
  return best.run === 0 ? null : now.slice(best.place + 1);
}

/** How many messages up to a place are, in their order, the last ones of those before. */
function runEnding(before: readonly Message[], now: readonly Message[], place: number): number {
  let run = 0;
  while (run <= place && run < before.length && same(before.at(-1 - run), now[place - run])) run++;
  return run;
}

/** When it was said is written anew by many pages ("2 minutes ago"). */
const same = (one: Message | undefined, other: Message | undefined): boolean =>
  one !== undefined && one.from === other?.from && one.text === other.text;
