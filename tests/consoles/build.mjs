/**
 * Builds the sample consoles: `<console>/src/<page>.jsx` -> `<console>/dist`, one HTML shell for each page that its
 * console.json names; nothing is fetched from outside.
 */
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const here = import.meta.dirname;
const names = (await readdir(here, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && existsSync(`${here}/${entry.name}/console.json`))
  .map(({ name }) => name);

/** Fusion's style sheet names fonts on a CDN; icons.css draws the icons instead. */
const localFusion = {
  name: "fusion-without-fonts",
  setup(plugin) {
    plugin.onLoad({ filter: /next\.min\.css$/ }, async ({ path }) => {
      const css = (await readFile(path, "utf8")).replaceAll(/@font-face\s*\{[^}]*\}/g, "");
      if (/url\(\s*["']?(https?:)?\/\//.test(css)) throw new Error(`${path} still names something outside`);
      return { contents: css, loader: "css" };
    });
  },
};

/** Asset addresses are absolute: the pages are served at the marketplace's own paths. */
function shell(console, page, language, title, data) {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/consoles/${console}/${page}.css">
</head>
<body>
<div id="root"></div>${data ? `\n<script type="application/json" id="state">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>` : ""}
<script src="/consoles/${console}/${page}.js"></script>
</body>
</html>
`;
}

for (const name of names) {
  const { language, pages } = JSON.parse(await readFile(`${here}/${name}/console.json`, "utf8"));
  const dist = `${here}/${name}/dist`;
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await build({
    entryPoints: Object.keys(pages).map((page) => `${name}/src/${page}.jsx`),
    absWorkingDir: here,
    outdir: `${name}/dist`,
    bundle: true,
    minify: true,
    format: "iife",
    jsx: "automatic",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [localFusion],
    loader: { ".ttf": "empty", ".woff": "empty", ".woff2": "empty" },
    logLevel: "warning",
  });
  for (const [page, { title, data }] of Object.entries(pages)) {
    // A page without a style sheet of its own still asks for one.
    if (!existsSync(`${dist}/${page}.css`)) await writeFile(`${dist}/${page}.css`, "");
    const handed = data && JSON.parse(await readFile(`${here}/${name}/orders.json`, "utf8"))[data];
    await writeFile(`${dist}/${page}.html`, shell(name, page, language, title, handed));
  }
}
