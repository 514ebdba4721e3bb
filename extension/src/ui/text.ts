/** Interface texts. Every sentence the agent reads comes from `_locales`, typed by its key. */
import type messages from "../../_locales/en/messages.json";

export type Key = keyof typeof messages;
type Count = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** Chrome replaces `$1`…; these stand in for them so that a text can be kept and filled in later. */
const SLOTS = ["\u0001", "\u0002", "\u0003", "\u0004"];
const patterns = new Map<Key, string>();

function pattern(key: Key): string {
  let text = patterns.get(key);
  if (text === undefined) {
    text = chrome.i18n.getMessage(key, SLOTS);
    patterns.set(key, text);
  }
  return text;
}

/**
 * A text of the interface. Texts already shown once survive the extension being updated under an open
 * page (its API is gone then): see `keep`.
 */
export function t(key: Key, ...substitutions: (string | number)[]): string {
  let text: string;
  try {
    text = pattern(key);
  } catch {
    return "";
  }
  return substitutions.reduce<string>(
    (whole, value, index) => whole.replaceAll(SLOTS[index] ?? "", String(value)),
    text,
  );
}

/** `stem_one` or `stem_other`, as the language counts; the number is the first substitution. */
export function counted(stem: Count, count: number): string {
  const form = new Intl.PluralRules(language()).select(count) === "one" ? "one" : "other";
  return t(`${stem}_${form}` as Key, count);
}

/** Reads texts ahead, for the moment when the extension's API is no longer there to ask. */
export function keep(...keys: Key[]): void {
  keys.forEach(pattern);
  language();
}

let known: string | undefined;

/**
 * The language of the interface as a BCP 47 tag: the browser's (`en-GB`) where our texts are in it, else that of
 * the texts shown instead, so that dates and sentences never differ in language.
 */
export function language(): string {
  if (known === undefined) {
    const [browser, texts] = [chrome.i18n.getUILanguage(), t("language_tag")];
    known = browser.split("-", 1)[0] === texts.split("-", 1)[0] ? browser : texts;
  }
  return known;
}

export const isChinese = (): boolean => language().toLowerCase().startsWith("zh");
