/** One more console: by its address, or from a file that another team exported. */
import { useState } from "preact/hooks";
import type { NewTaughtConsole } from "../../generated/api";
import type { MarketplaceId } from "../../marketplaces/define";
import { PLACES, placeFor } from "../../marketplaces/places";
import { t } from "../../ui/text";
import { mayEnter } from "./reach";

const MARKETPLACES = (Object.keys(PLACES) as MarketplaceId[]).filter((id) => id !== "demo");

export function AddConsole({ onAdd }: { onAdd: (console: NewTaughtConsole) => Promise<void> }) {
  const [address, type] = useState("");
  const [marketplace, choose] = useState<MarketplaceId>("other");
  const [wrong, say] = useState("");

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const host = hostIn(address);
    say(host ? "" : t("options_add_wrong"));
    if (!host) return;
    // First of all, while the click still counts: the browser asks now, or never.
    if (!(await mayEnter([placeFor(host)]))) return say(t("options_marketplace_denied"));
    await onAdd({ host, marketplace, order_forms: [], on: true, pages: [] });
    type("");
  };
  const take = async (file: File | undefined): Promise<void> => {
    const console = await consoleIn(file);
    say(console ? "" : t("options_import_wrong"));
    if (console) await onAdd(console);
  };
  return (
    <form class="add-console" onSubmit={add}>
      <label>
        <span>{t("options_add_address")}</span>
        <input
          class="field"
          type="text"
          inputMode="url"
          placeholder="erp.example.com"
          value={address}
          aria-describedby="add-said"
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <label>
        <span>{t("teach_marketplace")}</span>
        <select
          class="field"
          value={marketplace}
          onChange={({ currentTarget }) => choose(currentTarget.value as MarketplaceId)}
        >
          {MARKETPLACES.map((id) => (
            <option key={id} value={id}>
              {t(`marketplace_${id}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="acts">
        <button type="submit" class="button">
          {t("options_add")}
        </button>
        <label class="link file">
          {t("options_import")}
          <input
            class="hidden"
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              void take(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
        </label>
      </p>
      <p id="add-said" class="bad" role="alert">
        {wrong}
      </p>
    </form>
  );
}

/** `https://erp.example.com/web/orders` -> `erp.example.com`; null when there is no host in it. */
export function hostIn(text: string): string | null {
  const whole = /^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(whole)) return null;
  const { hostname } = new URL(whole);
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) && /[a-z]/.test(hostname) ? hostname : null;
}

/** What the service takes is for the service to say; here only that it can be sent. */
async function consoleIn(file: File | undefined): Promise<NewTaughtConsole | null> {
  if (!file || file.size > 200_000) return null;
  try {
    const console: unknown = JSON.parse(await file.text());
    return typeof console === "object" && console !== null && "host" in console
      ? (console as NewTaughtConsole)
      : null;
  } catch {
    return null;
  }
}
