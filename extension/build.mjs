/** Builds the extension: `node build.mjs [folder]` writes <folder>/chrome and <folder>/firefox (default: dist). */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build, transform } from "esbuild";
import { BROWSERS, manifestFor } from "./manifest.mjs";

const ROOT = import.meta.dirname;
const OUT = resolve(process.argv[2] ?? join(ROOT, "dist"));

/** Readable on purpose: stores review it, and an agent's error report names real functions. */
const SCRIPTS = {
  absWorkingDir: ROOT,
  entryPoints: [
    "src/background.ts",
    "src/desk/options.tsx",
    "src/desk/photo.tsx",
    "src/desk/report.tsx",
    "src/desk/search.tsx",
    "src/desk/teaching.tsx",
  ],
  bundle: true,
  format: "iife",
  target: ["chrome148", "firefox140"],
  jsx: "automatic",
  jsxImportSource: "preact",
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
  outbase: "src",
};

/** A style sheet in a template string is one text to the bundler: made small as style sheets are. */
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]style\.ts$/ }, async ({ path }) => {
      const parts = (await readFile(path, "utf8")).split("`");
      for (let sheet = 1; sheet < parts.length; sheet += 2) {
        // As it is written: a sign that CSS escapes with a backslash is another one in a template string.
        const { code } = await transform(parts[sheet], { loader: "css", minify: true, charset: "utf8" });
        parts[sheet] = code.trim().replaceAll("\\", "\\\\");
      }
      return { contents: parts.join("`"), loader: "ts" };
    });
  },
};

/** Parsed in every console page that is opened, so made small; the stores have the sources. */
const IN_PAGES = {
  ...SCRIPTS,
  entryPoints: [
    "src/content.ts",
    "src/files.ts",
    "src/frame.ts",
    "src/keys.ts",
    "src/palette.tsx",
    "src/panel.ts",
    "src/sendings.ts",
    "src/teach.ts",
    "src/writer.ts",
  ],
  minify: true,
  plugins: [styles],
};

/** From, to: copied as they are. */
const FILES = [
  ["_locales", "_locales"],
  ["icons", "icons"],
  ["src/desk/options.html", "desk/options.html"],
  ["src/desk/photo.html", "desk/photo.html"],
  ["src/desk/report.html", "desk/report.html"],
  ["src/desk/search.html", "desk/search.html"],
  ["src/desk/teaching.html", "desk/teaching.html"],
  ["src/desk/desk.css", "desk/desk.css"],
  ["src/desk/options.css", "desk/options.css"],
  ["src/desk/photo.css", "desk/photo.css"],
  ["src/desk/report.css", "desk/report.css"],
  ["src/desk/search.css", "desk/search.css"],
  ["src/desk/teaching.css", "desk/teaching.css"],
];

async function buildFor(browser) {
  const folder = join(OUT, browser);
  // Nothing of an earlier build may stay, least of all a packed connection.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([SCRIPTS, IN_PAGES].map((scripts) => build({ ...scripts, outdir: folder })));
  for (const [from, to] of FILES) await cp(join(ROOT, from), join(folder, to), { recursive: true });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
}

await Promise.all(BROWSERS.map(buildFor));
