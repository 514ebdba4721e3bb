/** Values as elements that say what they are: `<time datetime>` in UTC, `<data value>` for money and countries. */
import { el, UNKNOWN } from "./dom.js";
import { language, t } from "./language.js";

const two = (number) => String(number).padStart(2, "0");

/** A time as the reader's own clock shows it; the exact UTC moment is in `datetime` and on hover. */
export function moment(iso) {
  if (!iso) return UNKNOWN;
  const at = new Date(iso);
  const text = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
  return el("time", { datetime: iso, title: `${iso.replace("T", " ").replace("Z", "")} UTC` }, text);
}

/** A time without its year, for places where the year is plain. */
export function shortMoment(iso) {
  const time = moment(iso);
  if (time !== UNKNOWN) time.textContent = time.textContent.slice(5);
  return time;
}

/** An amount with its currency. Without a currency it is shown as such: a number that is not yet money. */
export function money(amount, currency) {
  if (!amount) return UNKNOWN;
  if (!currency)
    return el(
      "span",
      { class: "bare", title: t("field.no_currency") },
      amount,
      el("small", {}, t("field.no_currency")),
    );
  const shown = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-US", {
    style: "currency",
    currency,
  }).format(Number(amount));
  return el("data", { value: `${currency} ${amount}` }, shown);
}

/** A country by its name in the console's language. */
export function country(code) {
  if (!code) return UNKNOWN;
  let name = code;
  try {
    name = new Intl.DisplayNames([t("lang")], { type: "region" }).of(code) ?? code;
  } catch {
    // a code that is no country's: shown as it stands
  }
  return el("data", { value: code }, name);
}

/** How long until (or since) a moment, in the two largest units. */
export function span(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  return d > 0 ? t("disputes.days", { d, h }) : t("disputes.hours", { h, m });
}
