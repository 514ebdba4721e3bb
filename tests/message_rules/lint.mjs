/** Answers {texts, marketplace, rules, limits, numbers} from the standard input with what the extension's linter finds. */
import { text } from "node:stream/consumers";
import { build } from "../../extension/node_modules/esbuild/lib/main.js";

const built = await build({
  absWorkingDir: new URL("../../extension", import.meta.url).pathname,
  entryPoints: ["src/message_rules/lint.ts"],
  bundle: true,
  format: "esm",
  write: false,
});
const [made] = built.outputFiles;
const { lint } = await import(`data:text/javascript;base64,${Buffer.from(made.contents).toString("base64")}`);
const { texts, marketplace, rules, limits, numbers } = JSON.parse(await text(process.stdin));
const table = { message_rules: rules, message_limits: limits };
console.log(JSON.stringify(texts.map((one) => lint(one, marketplace, table, numbers))));
