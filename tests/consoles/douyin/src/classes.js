/** Class names as the console's CSS modules write them: `index_RichTable__` and a hash that changes with every release. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function hash(name) {
  let state = 2166136261;
  for (const character of name) state = Math.imul(state ^ character.codePointAt(0), 16777619) >>> 0;
  let text = "";
  for (let place = 0; place < 5; place += 1) {
    text += LETTERS[state % LETTERS.length];
    state = Math.imul(state ^ (place + 1), 16777619) >>> 0;
  }
  return text;
}

export const css = (name) => `index_${name}__${hash(name)}`;
