/** What a search looks at of each template, made once per library. */
import type { LibraryTemplate } from "../../generated/api";
import { tagName } from "../../panels/words";
import { folded } from "./folded";

export interface Entry {
  template: LibraryTemplate;
  shortcut: string;
  /** The names, and the pinyin, each word behind a space. */
  names: string;
  pinyin: string;
  initials: string;
  tags: string;
  /** All of these. */
  head: string;
}

export interface Index {
  entries: readonly Entry[];
  heads: string[];
  byShortcut: ReadonlyMap<string, LibraryTemplate>;
  /** Of any variant. */
  languages: string[];
  /** The texts in small letters, by entry; made in goes, and whole once `ready` is kept. */
  bodies: readonly string[][];
  ready: Promise<void>;
}

export function indexOf(templates: readonly LibraryTemplate[]): Index {
  const entries = templates.map(entryOf);
  const bodies: string[][] = [];
  return {
    entries,
    heads: entries.map(({ head }) => head),
    byShortcut: new Map(
      entries.flatMap(({ shortcut, template }) => (shortcut ? [[shortcut, template]] : [])),
    ),
    languages: [...new Set(templates.flatMap(({ variants }) => Object.keys(variants)))],
    bodies,
    ready: lower(templates, bodies),
  };
}

function entryOf(template: LibraryTemplate): Entry {
  const { names, tags, shortcut = "", pinyin } = template;
  const parts = {
    shortcut: folded(shortcut),
    names: ` ${folded(names.zh_CN)}\n ${folded(names.en)}`,
    pinyin: ` ${pinyin}`,
    initials: initialsOf(pinyin),
    tags: ` ${folded([...tags, ...tags.map(tagName)].join(" "))}`,
  };
  const { names: both, initials } = parts;
  const head = [parts.shortcut, both, initials, pinyin.replaceAll(" ", ""), parts.pinyin, parts.tags].join(
    "\n",
  );
  return { template, ...parts, head };
}

const initialsOf = (pinyin: string): string =>
  pinyin
    .split(" ")
    .map((syllable) => syllable.slice(0, 1))
    .join("");

const GO = 200;

/** A keystroke must not wait for all of a long library at once. */
async function lower(templates: readonly LibraryTemplate[], bodies: string[][]): Promise<void> {
  for (let from = 0; from < templates.length; from += GO) {
    for (const { variants } of templates.slice(from, from + GO)) {
      bodies.push(Object.values(variants).map((text) => text.toLowerCase()));
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
