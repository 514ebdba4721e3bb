/** Class names as the console's CSS modules write them: `header--value--` and a hash that changes with every release. */
const SEEN = { "header--valueHighLight": "wCk3sLF" };
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function hash(name) {
  let state = 2166136261;
  for (const character of name) state = Math.imul(state ^ character.codePointAt(0), 16777619) >>> 0;
  let text = "";
  for (let place = 0; place < 7; place += 1) {
    text += LETTERS[state % LETTERS.length];
    state = Math.imul(state ^ (place + 1), 16777619) >>> 0;
  }
  return text;
}

export const css = (name) => `${name}--${SEEN[name] ?? hash(name)}`;
