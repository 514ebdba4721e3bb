import { beforeEach, expect, test } from "vitest";
import { installFakeChrome } from "../../testing/fake_chrome";
import { LIBRARY, template } from "../../testing/library";
import { folded } from "./folded";
import { indexOf } from "./index_of";
import type { Own } from "./own";
import { Search } from "./search";

const NOTHING: Own = { favourites: [], recent: [] };

beforeEach(() => {
  installFakeChrome();
});

const find = async (text: string, own = NOTHING, limit = 10) =>
  (await new Search(indexOf(LIBRARY)).find(text, own, limit)).map((entry) => entry.template.id);

test.each([
  ["", ["arrival", "ship", "late"]],
  ["ship", ["ship", "late"]],
  ["ＳＨＩＰ", ["ship", "late"]],
  ["dhtx", ["arrival"]],
  ["daohuo", ["arrival"]],
  ["dao huo", ["arrival"]],
  ["发货", ["ship", "late"]],
  ["到货", ["arrival", "ship"]],
  ["reminder", ["arrival", "late"]],
  ["shpi", ["ship", "late"]],
  ["remidner", ["arrival"]],
  ["посылка", ["arrival"]],
  ["ship remind", ["late"]],
  ["nothing of it", []],
])("%j finds, the best first", async (text, found) => {
  expect(await find(text)).toEqual(found);
});

test("what the agent marked is in front, then what was used lately, where it was found as well", async () => {
  const own = { favourites: ["late"], recent: ["ship"] };
  expect(await find("", own)).toEqual(["late", "ship", "arrival"]);
  expect(await find("ship", own)).toEqual(["ship", "late"]);
  expect(await find("货", own)).toEqual(["late", "ship", "arrival"]);
});

test("behind those, what fits the order: its stage and cause, then the language to answer in", async () => {
  const fits = { tags: ["transport"], language: "zh" };
  const search = new Search(indexOf([...LIBRARY].reverse()));
  const found = async (own: Own, text = "") =>
    (await search.find(text, own, 10, fits)).map(({ template: { id } }) => id);
  expect(await found(NOTHING)).toEqual(["arrival", "ship", "late"]);
  expect(await found({ favourites: [], recent: ["late"] })).toEqual(["late", "arrival", "ship"]);
  expect(await found(NOTHING, "ship")).toEqual(["ship", "late"]);
});

test("narrowed key by key it finds what it finds at once", async () => {
  const search = new Search(indexOf(LIBRARY));
  for (const text of ["r", "re", "rem", "remi", "remin", "reminder", "reminder late", "r", "посы"]) {
    const narrowed = (await search.find(text, NOTHING, 10)).map((entry) => entry.template.id);
    expect(narrowed, text).toEqual(await find(text));
  }
});

test("no more are given than were asked for", async () => {
  const many = Array.from({ length: 300 }, (_, number) => template(`t${number}`));
  expect(await new Search(indexOf(many)).find("nameless", NOTHING, 7)).toHaveLength(7);
});

test.each([
  ["Straße", "strasse"],
  ["ΟΔΟΣ", "οδοσ"],
  ["ｆｕｌｌ", "full"],
])("%s is folded as the service folds it", (typed, expected) => {
  expect(folded(typed)).toBe(expected);
});
