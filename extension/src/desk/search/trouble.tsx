/** Why nothing can be searched, or not this, and what to do about it. */
import { wordsFor } from "../../background/failed";
import type { Failure } from "../../messages";
import { type Key, t } from "../../ui/text";
import { ask } from "../ask";

type Remedy = "wait" | "settings" | "other_words" | "again";

const REMEDIES: Record<string, Remedy> = {
  service_away: "wait",
  not_paired: "settings",
  refused: "settings",
  impostor: "settings",
  extension_outdated: "settings",
  service_outdated: "settings",
  origin_refused: "settings",
  token_of_another: "settings",
  nothing_to_search_for: "other_words",
  unprocessable_entity: "other_words",
};

const TITLES: Record<Remedy, Key> = {
  wait: "search_away",
  settings: "search_not_connected",
  other_words: "search_refused",
  again: "search_failed",
};

/** Where the code's own sentence would only say the title again. */
const HINTS: Record<string, Key> = { service_away: "search_away_hint", not_paired: "panel_not_paired" };

export function Trouble({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  const hint = HINTS[failure.code];
  const remedy = REMEDIES[failure.code] ?? "again";
  return (
    <div class="search-alone" role={remedy === "other_words" ? "status" : "alert"}>
      <h2>{t(TITLES[remedy])}</h2>
      <p class="dim">{hint ? t(hint) : wordsFor(failure)}</p>
      {remedy === "settings" && (
        <button type="button" class="button" onClick={() => void ask("open_options", {})}>
          {t("search_open_settings")}
        </button>
      )}
      {remedy === "again" && (
        <button type="button" class="button" onClick={onAgain}>
          {t("search_again")}
        </button>
      )}
    </div>
  );
}
