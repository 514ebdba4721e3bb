/** A console before it is added: from an address that was typed, or from a file that another team exported. */
import type { NewTaughtConsole } from "../../generated/api";
import { marketplaceOf } from "../../marketplaces/places";
import { isSelector } from "../../marketplaces/selectors";
import { t } from "../../ui/text";

/** The browser is asked for https pages alone. */
export const isPlain = (address: string): boolean => /^\s*http:/i.test(address);

/** `https://erp.example.com/web/orders` -> `erp.example.com`; null when there is no host in it. */
export function hostIn(text: string): string | null {
  const whole = /^https:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(whole)) return null;
  const { hostname } = new URL(whole);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) && /[a-z]/.test(hostname) ? hostname : null;
}

/** Why it is not to be added, in words; empty when it may be. */
export function refusalOf({ host, marketplace, pages }: NewTaughtConsole): string {
  if (marketplace === "demo") return t("options_import_demo");
  const owner = marketplaceOf(host);
  if (owner !== null && owner !== marketplace)
    return t("options_add_belongs", host, t(`marketplace_${owner}`));
  const selectors = pages.flatMap(({ fields }) => Object.values(fields).flatMap((field) => field.selectors));
  const wrong = selectors.find((selector) => !isSelector(selector));
  return wrong === undefined ? "" : t("options_import_selector", wrong);
}

/** Null for what is no console. What exactly the service takes is for the service to say. */
export async function consoleIn(file: File | undefined): Promise<NewTaughtConsole | null> {
  if (!file || file.size > 200_000) return null;
  try {
    const console = JSON.parse(await file.text());
    const fields = console.pages.flatMap((page: { fields: object }) => Object.values(page.fields));
    const isConsole =
      typeof console.host === "string" &&
      fields.every(({ selectors }: { selectors: unknown }) => Array.isArray(selectors));
    return isConsole ? console : null;
  } catch {
    return null;
  }
}
