/** The one thing typed by hand: the code that the service shows. */
import { useEffect, useRef, useState } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import { t } from "../../ui/text";
import { ask } from "../ask";
import { regroup } from "./code_input";

interface PairingFormProps {
  address: string;
  onPaired: () => void;
}

interface Said {
  tone: "good" | "bad";
  text: string;
}

const time = (moment: string): string =>
  new Intl.DateTimeFormat(chrome.i18n.getUILanguage(), { timeStyle: "short" }).format(Date.parse(moment));

export function PairingForm({ address, onPaired }: PairingFormProps) {
  const code = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [said, say] = useState<Said | null>(null);
  useEffect(() => focusUnlessElsewhere(code.current), []);

  const again = (next: Said): void => {
    say(next);
    code.current?.select();
  };

  const connect = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const request = { url: address, code: code.current?.value ?? "", agent: name.current?.value ?? "" };
    const answer = await ask("pair", request);
    setBusy(false);
    if (answer.ok) onPaired();
    else again({ tone: "bad", text: wordsFor(answer.error) });
  };

  const showNewCode = async (): Promise<void> => {
    const answer = await ask("request_code", { url: address });
    if (!answer.ok) return again({ tone: "bad", text: wordsFor(answer.error) });
    if (code.current) code.current.value = "";
    again({ tone: "good", text: t("options_new_code_shown", time(answer.value.expires_at)) });
  };

  return (
    <form class="pairing" onSubmit={connect} noValidate>
      <h3>{t("options_pair")}</h3>
      <div class="labelled">
        <div class="label-line">
          <label for="code">{t("options_code")}</label>
          <button type="button" class="link" onClick={showNewCode}>
            {t("options_new_code")}
          </button>
        </div>
        <input
          ref={code}
          id="code"
          class="field code"
          inputMode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          placeholder="···· ····"
          aria-describedby="code-said code-hint"
          aria-invalid={said?.tone === "bad"}
          onInput={(event) => {
            if (!event.isComposing) regroup(event.currentTarget);
          }}
          onCompositionEnd={(event) => regroup(event.currentTarget)}
        />
        <p id="code-said" class={said?.tone} role={said?.tone === "bad" ? "alert" : "status"}>
          {said?.text}
        </p>
        <p id="code-hint" class="dim">
          {t("options_code_hint")}
        </p>
      </div>
      <div class="labelled">
        <label for="name">
          {t("options_name")} <span class="dim">({t("options_name_optional")})</span>
        </label>
        <input
          ref={name}
          id="name"
          class="field"
          maxLength={60}
          autocomplete="name"
          aria-describedby="name-hint"
        />
        <p id="name-hint" class="dim">
          {t("options_name_hint")}
        </p>
      </div>
      <button type="submit" class="button primary" aria-busy={busy}>
        {busy ? t("options_connecting") : t("options_connect")}
      </button>
    </form>
  );
}

/** The form appears by itself when the service is found: somebody typing an address keeps the caret. */
function focusUnlessElsewhere(field: HTMLElement | null): void {
  if (document.activeElement === document.body) field?.focus();
}
