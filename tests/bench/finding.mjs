/** Times the extension's own search over a library read from standard input; prints milliseconds as JSON. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const extension = join(import.meta.dirname, "..", "..", "extension");
const { buildSync } = createRequire(join(extension, "package.json"))("esbuild");
const source = `export { indexOf } from "./index_of"; export { Search } from "./search";`;
const resolveDir = join(extension, "src", "background", "library");
const built = buildSync({ stdin: { contents: source, resolveDir }, bundle: true, format: "esm", write: false });
globalThis.chrome = { i18n: { getMessage: () => "", getUILanguage: () => "en" } };
const code = Buffer.from(built.outputFiles[0].contents).toString("base64");
const { indexOf, Search } = await import(`data:text/javascript;base64,${code}`);

const { templates, typed } = JSON.parse(readFileSync(0, "utf8"));
const OWN = { favourites: [], recent: [] };
const LIMIT = 50;
const ROUNDS = 5;

const began = performance.now();
const index = indexOf(templates);
const heads = performance.now() - began;
await index.ready;

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];
/** The reference: every text looked through for one word. */
const scan = (word) => index.bodies.filter((texts) => texts.some((text) => text.includes(word))).length;

const keys = [];
const scans = [];
for (const text of typed) {
  const times = [...text].map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    // As it is typed: each key narrows what the one before it found.
    const search = new Search(index);
    for (let end = 1; end <= text.length; end++) {
      const start = performance.now();
      await search.find(text.slice(0, end), OWN, LIMIT);
      times[end - 1]?.push(performance.now() - start);
    }
    const start = performance.now();
    scan(text);
    scans.push(performance.now() - start);
  }
  keys.push(...times.map(median));
}
console.log(JSON.stringify({ heads, scan: median(scans), median: median(keys), slowest: Math.max(...keys) }));
