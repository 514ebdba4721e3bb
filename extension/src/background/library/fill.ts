/**
 * Fills a template in as the service does (server/reply_templates/logic.py), for when the service is away. The cases in
 * tests/rendering hold both to the same text and the same missing values.
 */
import { Drop, type FilterImplOptions, Liquid } from "liquidjs";
import type { Rendering } from "../../generated/api";
import { VARIABLES } from "./variables";

const TAGS = ["if", "unless", "case", "comment", "#"];
const FILTERS = [
  ...["append", "capitalize", "default", "downcase", "lstrip", "prepend"],
  ...["remove", "replace", "rstrip", "strip", "upcase"],
];
/** Private-use: a value that holds them has them removed, so no value can look like a hole or a stop. */
const MARK = "\ue000";
const STOP = "\ue001";
const HOLES = /\ue000([^\ue000]*)\ue000/g;
/** What Python takes for white space at a text's ends; JavaScript's differs by a few. */
const SPACE = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const ENDS = new RegExp(`^${SPACE}+|${SPACE}+$`, "g");

export interface Filled {
  text: string;
  /** In order of appearance. */
  missing: Rendering["missing"];
  /** Offsets in characters (Unicode code points). */
  stops: number[];
}

/** A variable nobody knows the value of: nothing in conditions, and a mark where it is put out. */
class Hole extends Drop {
  constructor(readonly name: string) {
    super();
  }

  override valueOf(): null {
    return null;
  }
}

/** Throws for a text that is no template, or has a tag, filter or variable that the service does not know. */
export function fill(text: string, values: Record<string, unknown>): Filled {
  const scope = Object.fromEntries(VARIABLES.map((name) => [name, plain(values[name]) ?? new Hole(name)]));
  const marked = String(liquid().parseAndRenderSync(text, { ...scope, stop: STOP }));
  const holes = new Set([...marked.matchAll(HOLES)].map(([, name]) => name));
  const missing = [...holes].flatMap((hole) => VARIABLES.find((name) => name === hole) ?? []);
  const parts = marked.replace(HOLES, "[[$1]]").replace(ENDS, "").split(STOP);
  return { text: parts.join(""), missing, stops: stopsBetween(parts) };
}

/** Behind every part but the last. */
function stopsBetween(parts: readonly string[]): number[] {
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += [...part].length;
    return at;
  });
}

const plain = (value: unknown) =>
  typeof value === "string" ? value.replaceAll(MARK, "").replaceAll(STOP, "") : value;

let made: Liquid | undefined;

function liquid(): Liquid {
  if (!made) {
    made = new Liquid({
      strictFilters: true,
      strictVariables: true,
      ownPropertyOnly: true,
      outputEscape: shown,
    });
    for (const name of Object.keys(made.tags)) if (!TAGS.includes(name)) delete made.tags[name];
    for (const [name, filter] of Object.entries(made.filters)) {
      if (FILTERS.includes(name)) made.filters[name] = keepingHoles(name, filter as Filter);
      else delete made.filters[name];
    }
  }
  return made;
}

const shown = (value: unknown): string => {
  if (value instanceof Hole) return MARK + value.name + MARK;
  return String((value instanceof Drop ? value.valueOf() : value) ?? "");
};

type Filter = Extract<FilterImplOptions, (...values: never[]) => unknown>;

/** A filter leaves what nobody knows unknown: in other letters, a hole would be found no more. */
function keepingHoles(name: string, act: Filter): Filter {
  return function (value, ...others) {
    if (value instanceof Hole && name === "default") return others[0] ?? "";
    return [value, ...others].find((one) => one instanceof Hole) ?? act.call(this, value, ...others);
  };
}
