/** Connected: as whom, what next, and the way out. */
import { Icon } from "../../ui/icon";
import { t } from "../../ui/text";
import type { Switches } from "./use_marketplaces";
import type { Known } from "./use_service";

interface ConnectedProps {
  known: Known;
  switches: Switches;
  onDisconnect: () => void;
}

export function Connected({ known, switches, onDisconnect }: ConnectedProps) {
  const { agent, url, waiting } = known.status;
  const nowhere = switches !== null && ![...switches.values()].includes(true);
  return (
    <>
      <div class="connected">
        <span class="badge">
          <Icon name="check" />
        </span>
        <div class="grow">
          <h3>{agent ? t("options_connected", agent) : t("options_connected_nameless")}</h3>
          <p class="dim">{t(nowhere ? "options_connected_nowhere" : "options_connected_hint")}</p>
          <p class="links">
            <a class="link" href="search.html">
              {t("options_search")}
            </a>
            <a class="link" href={`${url}/demo/`} target="_blank" rel="noreferrer">
              {t("options_demo")}
            </a>
          </p>
          <dl class="facts">
            <dt>{t("options_waiting")}</dt>
            <dd>{waiting === 0 ? t("options_waiting_none") : waiting}</dd>
          </dl>
        </div>
      </div>
      <div class="leave">
        <span class="dim">{t("options_disconnect_hint")}</span>
        <button type="button" class="button" onClick={onDisconnect}>
          {t("options_disconnect")}
        </button>
      </div>
    </>
  );
}
