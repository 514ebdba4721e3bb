/** Builds the sample consoles: `<console>/src` -> `<console>/dist`, one HTML shell per page, nothing fetched from outside. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const CONSOLES = {
  aliexpress: {
    order_list: "订单管理",
    order_detail: "订单详情",
    dispute_list: "纠纷管理",
    chat: "消息中心",
  },
};

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
function shell(console, page, title) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/consoles/${console}/${page}.css">
</head>
<body>
<div id="root"></div>
<script src="/consoles/${console}/${page}.js"></script>
</body>
</html>
`;
}

for (const [name, pages] of Object.entries(CONSOLES)) {
  const root = new URL(`./${name}/`, import.meta.url);
  const dist = new URL("dist/", root);
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await build({
    entryPoints: Object.keys(pages).map((page) => `${name}/src/${page}.jsx`),
    absWorkingDir: import.meta.dirname,
    outdir: `${name}/dist`,
    bundle: true,
    minify: true,
    format: "iife",
    jsx: "automatic",
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [localFusion],
    logLevel: "warning",
  });
  for (const [page, title] of Object.entries(pages)) {
    await writeFile(new URL(`${page}.html`, dist), shell(name, page, title));
  }
}
