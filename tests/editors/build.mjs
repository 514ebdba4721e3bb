/**
 * Builds the page of editors: `src/boxes/NAME.js` -> `dist/NAME.js` and `dist/NAME.html`, one bundle for each box, so that
 * a page loads its own editor only. The packages are those of the sample consoles; nothing is fetched from outside.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";

const here = import.meta.dirname;
const packages = `${here}/../consoles/node_modules`;
const { build } = createRequire(`${packages}/here`)("esbuild");
const dist = `${here}/dist`;

/** Fusion's style sheet names fonts on a CDN. */
const withoutFonts = {
  name: "without-fonts",
  setup(plugin) {
    plugin.onLoad({ filter: /next\.min\.css$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(/@font-face\s*\{[^}]*\}/g, ""),
      loader: "css",
    }));
  },
};

/** What the page of a box says about where its scripts come from. */
const POLICY = {
  "trusted-types-contenteditable":
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
};

const boxes = (await readdir(`${here}/src/boxes`)).map((file) => file.replace(/\.jsx?$/, ""));
/** Boxes with something beside them that takes pictures. */
const files = (await readdir(`${here}/src/files`)).map((file) => file.replace(/\.jsx?$/, ""));
const frames = (await readdir(`${here}/src/frames`)).map((file) => file.replace(/\.js$/, ""));

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await build({
  entryPoints: [`${here}/src/boxes/*`, `${here}/src/files/*`, `${here}/src/frames/*`, `${here}/src/page.css`],
  entryNames: "[name]",
  outdir: dist,
  nodePaths: [packages],
  bundle: true,
  minify: true,
  format: "iife",
  jsx: "automatic",
  charset: "utf8",
  define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
  plugins: [withoutFonts],
  loader: { ".ttf": "empty", ".woff": "empty", ".woff2": "empty", ".svg": "dataurl" },
  logLevel: "error",
});

const page = await readFile(`${here}/src/page.html`, "utf8");
for (const box of [...boxes, ...files]) {
  const policy = POLICY[box] ? `<meta http-equiv="Content-Security-Policy" content="${POLICY[box]}">` : "";
  const style = existsSync(`${dist}/${box}.css`) ? `<link rel="stylesheet" href="/editors/${box}.css">` : "";
  await writeFile(`${dist}/${box}.html`, page.replace("<!--policy-->", policy).replace("<!--style-->", style).replaceAll("{box}", box));
}
for (const frame of frames) {
  const html = `<!doctype html><meta charset="utf-8"><title>${frame}</title><body><script src="/editors/${frame}.js"></script>`;
  await writeFile(`${dist}/${frame}.html`, html);
}

/** CKEditor 4 loads its skin and its words by itself, from beside its script. */
const ckeditor = ["ckeditor.js", "skins/moono-lisa", "lang/en.js", "contents.css", "plugins/dialog/styles", "plugins/icons.png", "plugins/icons_hidpi.png"];
for (const part of ckeditor) await cp(`${packages}/ckeditor4/${part}`, `${dist}/ckeditor-4/${part}`, { recursive: true });
