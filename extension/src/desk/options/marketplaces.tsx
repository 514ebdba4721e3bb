/** The marketplaces, each with its switch: the browser is asked for its pages then, and for no other. */
import { useState } from "preact/hooks";
import { MARKETPLACES } from "../../marketplaces";
import { originsOf, type Switchable } from "../../marketplaces/places";
import { language, t } from "../../ui/text";
import { mayEnter, stayOut } from "./reach";
import type { Switches } from "./use_marketplaces";

export function Marketplaces({ switches }: { switches: NonNullable<Switches> }) {
  return (
    <section class="card" aria-labelledby="marketplaces">
      <header class="card-head">
        <h2 id="marketplaces">{t("options_marketplaces")}</h2>
        <p class="dim">{t("options_marketplaces_hint")}</p>
      </header>
      <ul class="rows">
        {[...switches].map(([id, on]) => (
          <Marketplace key={id} id={id} on={on} />
        ))}
      </ul>
    </section>
  );
}

const list = (words: string[]): string =>
  new Intl.ListFormat(language(), { type: "conjunction" }).format(words);

function Marketplace({ id, on }: { id: Switchable; on: boolean }) {
  const [denied, deny] = useState(false);
  const places = originsOf(id);
  const reader = MARKETPLACES.find((marketplace) => marketplace.id === id);
  const turn = async (event: Event): Promise<void> => {
    // It shows what the browser says, not what was asked for.
    event.preventDefault();
    if (on) await stayOut(places);
    else deny(!(await mayEnter(places)));
  };
  return (
    <li class="marketplace">
      <label for={id}>{t(`marketplace_${id}`)}</label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={`${id}-places`}
        onClick={turn}
      />
      <p id={`${id}-places`} class="dim">
        {places.map((place) => new URL(place).hostname).join(", ")}
        {reader && (
          <>
            <br />
            {t("options_reads", list(reader.kinds.map((kind) => t(`panel_page_${kind}`))))}{" "}
            {reader.written ? t("options_written_after", reader.written.on) : t("options_written_unchecked")}
          </>
        )}
      </p>
      {denied && !on && (
        <p class="bad" role="alert">
          {t("options_marketplace_denied")}
        </p>
      )}
    </li>
  );
}
