/** One more console: by its address, or from a file that another team exported. */
import { useState } from "preact/hooks";
import type { NewTaughtConsole } from "../../generated/api";
import type { MarketplaceId } from "../../marketplaces/define";
import { PLACES, placeFor } from "../../marketplaces/places";
import { t } from "../../ui/text";
import { consoleIn, hostIn, isPlain, refusalOf } from "./new_console";
import { mayEnter } from "./reach";

const MARKETPLACES = (Object.keys(PLACES) as MarketplaceId[]).filter((id) => id !== "demo");

interface AddProps {
  onAdd: (console: NewTaughtConsole) => Promise<void>;
  /** What was wrong with the last try, here or in the service. */
  wrong: string;
  say: (wrong: string) => void;
}

export function AddConsole({ onAdd, wrong, say }: AddProps) {
  const [address, type] = useState("");
  const [marketplace, choose] = useState<MarketplaceId>("other");

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isPlain(address)) return say(t("options_add_https"));
    const host = hostIn(address);
    if (!host) return say(t("options_add_wrong"));
    const console = { host, marketplace, order_forms: [], on: true, pages: [] };
    const refusal = refusalOf(console);
    if (refusal) return say(refusal);
    // First of all, while the click still counts: the browser asks now, or never.
    if (!(await mayEnter([placeFor(host)]))) return say(t("options_marketplace_denied"));
    await onAdd(console);
    // Meanwhile the next one may have been typed.
    type((now) => (now === address ? "" : now));
  };
  const take = async (file: File | undefined): Promise<void> => {
    const console = await consoleIn(file);
    const refusal = console ? refusalOf(console) : t("options_import_wrong");
    if (console && !refusal) await onAdd(console);
    else say(refusal);
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
