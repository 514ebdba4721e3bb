import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const messages = (language) => JSON.parse(read(`_locales/${language}/messages.json`));

const en = messages("en");
const zh = messages("zh_CN");
const holes = ({ message }) => [...message.matchAll(/\$\d/g)].map(String).sort();

test("both languages say the same things", () => {
  expect(Object.keys(zh)).toEqual(Object.keys(en));
});

test("keys are in order, so that two people's insertions do not meet", () => {
  for (const keys of [Object.keys(en), Object.keys(zh)]) expect(keys).toEqual([...keys].sort());
});

test.each(Object.keys(en))("%s: said in both languages, with the same values put in", (key) => {
  expect(en[key].message).not.toBe("");
  expect(zh[key].message).not.toBe("");
  expect(new Set(holes(zh[key]))).toEqual(new Set(holes(en[key])));
});

test("what browsers and stores show fits their limits", () => {
  for (const { extension_name, extension_description } of [en, zh]) {
    expect(extension_name.message.length).toBeLessThanOrEqual(45);
    expect(extension_description.message.length).toBeLessThanOrEqual(132);
  }
});

test("every text of the desk pages and of teaching is used, and every one used exists", () => {
  const rooms = ["options", "photo", "search", "teaching", "report"].map((room) => `src/desk/${room}`);
  const folders = [
    "src/desk",
    ...rooms,
    "src/desk/options/images",
    "src/desk/options/rules",
    "src/background",
    "src/teach",
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url)).map((name) => `${folder}/${name}`),
  );
  const source = files
    .filter((name) => /(?<!\.test)\.tsx?$/.test(name))
    .map(read)
    .join("\n");
  const ours = Object.keys(en).filter((key) => /^(options|photo|search|teach|teaching|report)_/.test(key));
  const isUsed = (key) =>
    [key, key.replace(/_(one|other)$/, "")].some((name) => source.includes(`"${name}"`));
  const unused = ours.filter((key) => !isUsed(key) && !/^(photo_kind|teach_field)_/.test(key));
  expect(unused).toEqual([]);
});
