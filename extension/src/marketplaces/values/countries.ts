/** Countries as consoles name them, Chinese and English -> ISO 3166-1 alpha-2. */

/** Those that buyers come from. What they are called in both languages, the browser knows. */
const CODES =
  "RU US BR ES FR PL DE IT GB NL BE PT IE AT CH CZ SK HU RO BG GR SE NO DK FI EE LV LT SI HR " +
  "RS CY MT LU UA BY KZ UZ AM MD TR IL SA AE QA KW OM BH JO EG MA ZA NG KE KR JP AU NZ CA MX " +
  "CL CO PE AR UY EC IN ID MY SG TH VN PH PK LK HK TW";

/** What else consoles write. "Georgia" is missing on purpose: it is also a state of the US. */
const OTHER_NAMES: Record<string, string> = {
  RU: "俄罗斯联邦|Russian Federation",
  US: "USA|United States of America",
  GB: "UK|Great Britain",
  NL: "The Netherlands",
  CZ: "捷克共和国|Czech Republic",
  SK: "Slovak Republic",
  GE: "格鲁吉亚",
  TR: "Turkey|Turkiye",
  SA: "沙特",
  AE: "阿联酋|UAE",
  KR: "Korea|Republic of Korea",
  ID: "印尼",
  VN: "Viet Nam",
  HK: "中国香港|香港|Hong Kong",
  TW: "中国台湾",
};

let known: Map<string, string> | undefined;

function codesByName(): Map<string, string> {
  const languages = ["zh-CN", "en"].map((language) => new Intl.DisplayNames(language, { type: "region" }));
  const names = CODES.split(" ").flatMap((code) =>
    [code, ...languages.map((names) => names.of(code) ?? code)].map((name) => [name, code] as const),
  );
  const others = Object.entries(OTHER_NAMES).flatMap(([code, all]) =>
    [code, ...all.split("|")].map((name) => [name, code] as const),
  );
  return new Map([...names, ...others].map(([name, code]) => [name.toLowerCase(), code]));
}

/** Null for a country that is not in the table: an unknown country stays unknown. */
export function countryCode(text: string): string | null {
  known ??= codesByName();
  return known.get(text.trim().toLowerCase()) ?? null;
}
