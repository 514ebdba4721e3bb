import { useState } from "preact/hooks";
import { isThisComputer } from "../../background/address";
import { useLate } from "../../ui/hooks";
import { Notice } from "../../ui/notice";
import { t } from "../../ui/text";
import { ask } from "../ask";
import { Connected } from "./connected";
import { TemplateImages } from "./images/template_images";
import { KeysCard } from "./keys_card";
import { Marketplaces } from "./marketplaces";
import { OpenPages } from "./open_pages";
import { PairingForm } from "./pairing_form";
import { MessageRules } from "./rules/message_rules";
import { headlineOf, isImpostor, ServiceLine } from "./service_line";
import { StartSteps } from "./start_steps";
import { TaughtConsoles } from "./taught_consoles";
import { type Switches, useMarketplaces } from "./use_marketplaces";
import { type Known, useService } from "./use_service";
import { WaitingList } from "./waiting_list";

export function OptionsPage() {
  const { known, lookAt, refresh } = useService();
  const switches = useMarketplaces();

  const [unrevoked, setUnrevoked] = useState(false);

  const disconnect = async (): Promise<void> => {
    const answer = await ask("disconnect", {});
    setUnrevoked(answer.ok && !answer.value.revoked);
    refresh();
  };

  return (
    <main class="desk">
      <header class="desk-head">
        <img src="../icons/orderside-48.png" width="32" height="32" alt="" />
        <div>
          <h1>Orderside</h1>
          <p class="dim">{t("options_tagline")}</p>
        </div>
      </header>
      {known ? (
        <>
          <section class="card" aria-label={t("options_service")}>
            <ServiceLine known={known} onAddress={lookAt} />
            <Body known={known} switches={switches} onChanged={refresh} onDisconnect={disconnect} />
          </section>
          {unrevoked && known.status.state === "not_paired" && (
            <Notice tone="warn">{t("options_unrevoked")}</Notice>
          )}
          {switches && <Marketplaces switches={switches} />}
          <OpenPages />
          <KeysCard />
          {known.status.state === "connected" && <TaughtConsoles />}
          {known.status.state === "connected" && <MessageRules />}
          {known.status.state === "connected" && <TemplateImages />}
          <WaitingList count={known.status.waiting} />
        </>
      ) : (
        <Searching />
      )}
      <p class="hidden" role="status">
        {known && inWords(known)}
      </p>
      <footer class="desk-foot">{known && privacyOf(known.status.url)}</footer>
    </main>
  );
}

function privacyOf(address: string): string {
  return isThisComputer(address) ? t("options_privacy") : t("options_privacy_team", new URL(address).host);
}

/** The state in one sentence, for those who do not see the page change. */
function inWords(known: Known): string {
  const { state, agent } = known.status;
  if (state !== "connected") return t(headlineOf(known));
  return agent ? t("options_connected", agent) : t("options_connected_nameless");
}

interface BodyProps {
  known: Known;
  switches: Switches;
  onChanged: () => void;
  onDisconnect: () => void;
}

/** What the state asks for: the way to connect, the way to start, or who is connected. */
function Body({ known, switches, onChanged, onDisconnect }: BodyProps) {
  const { status, found, address } = known;
  if (status.state === "connected" && address === status.url) {
    return <Connected known={known} switches={switches} onDisconnect={onDisconnect} />;
  }
  const mine = address === status.url;
  return (
    <>
      {mine && <Trouble known={known} onDisconnect={onDisconnect} />}
      {found.found === "nothing" &&
        (isThisComputer(address) ? <StartSteps /> : <p class="dim">{t("options_nothing_team")}</p>)}
      {found.found === "orderside" && !isImpostor(known) && (
        <PairingForm address={address} onPaired={onChanged} />
      )}
    </>
  );
}

/** What is wrong with a connection that exists already. */
function Trouble({ known, onDisconnect }: { known: Known; onDisconnect: () => void }) {
  const { state, agent } = known.status;
  const leave = (
    <button type="button" class="link" onClick={onDisconnect}>
      {t("options_disconnect")}
    </button>
  );
  if (state === "away") {
    return (
      <Notice tone="info" action={leave}>
        {agent ? t("options_paired_as", agent) : t("options_paired")}
      </Notice>
    );
  }
  if (state === "refused") {
    return (
      <Notice tone="warn">
        <strong>{t("options_refused")}</strong>
        <p>{t("options_refused_hint")}</p>
      </Notice>
    );
  }
  if (state !== "impostor") return null;
  return (
    <Notice tone="bad" action={leave}>
      <strong>{t("options_impostor")}</strong>
      <p>{t("options_impostor_hint")}</p>
    </Notice>
  );
}

function Searching() {
  const late = useLate();
  return (
    <p class="dim" role="status">
      {late ? t("options_searching") : ""}
    </p>
  );
}
