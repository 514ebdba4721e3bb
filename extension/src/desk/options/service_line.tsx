/** Whether the service is there, and where. */
import { useEffect, useRef, useState } from "preact/hooks";
import { parseAddress } from "../../background/address";
import type { Outdated } from "../../background/contract";
import type { FoundService } from "../../messages";
import { type Key, t } from "../../ui/text";
import { mayReach } from "./reach";
import type { Known } from "./use_service";

const HEADLINES: Record<FoundService["found"], Key> = {
  orderside: "options_found",
  nothing: "options_nothing",
  other: "options_other",
  extension_outdated: "options_extension_outdated",
  service_outdated: "options_service_outdated",
};

interface ServiceLineProps {
  known: Known;
  onAddress: (address: string) => void;
}

export function ServiceLine({ known, onAddress }: ServiceLineProps) {
  const { version } = known.found;
  const [editing, edit] = useState(false);
  const host = known.address.replace(/^https?:\/\//, "");
  return (
    <div class="service">
      <div class="service-line">
        <span class={`dot ${foundIn(known)}`} aria-hidden="true" />
        <div class="grow">
          <h2>{t(headlineOf(known))}</h2>
          <p class="dim">
            {host}
            {version && <span> · {t("options_version", version)}</span>}
          </p>
        </div>
        {!editing && (
          <button type="button" class="link" onClick={() => edit(true)}>
            {t("options_address_change")}
          </button>
        )}
      </div>
      {editing && <AddressForm address={known.address} onAddress={onAddress} onDone={() => edit(false)} />}
      {known.found.found === "other" && <p class="dim">{t("options_other_hint")}</p>}
      {isOutdated(known.found.found) && <p class="dim">{t(`error_${known.found.found}`)}</p>}
    </div>
  );
}

function isOutdated(found: FoundService["found"]): found is Outdated {
  return found === "extension_outdated" || found === "service_outdated";
}

/** It says hello like the service, but could not prove to be the one this browser knows. */
export function isImpostor({ status, address }: Known): boolean {
  return status.state === "impostor" && address === status.url;
}

export function headlineOf(known: Known): Key {
  return HEADLINES[foundIn(known)];
}

function foundIn(known: Known): FoundService["found"] {
  return isImpostor(known) ? "other" : known.found.found;
}

interface AddressFormProps {
  address: string;
  onAddress: (address: string) => void;
  onDone: () => void;
}

function AddressForm({ address, onAddress, onDone }: AddressFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [refused, refuse] = useState<Key | null>(null);
  useEffect(() => field.current?.select(), []);

  const use = async (event: Event): Promise<void> => {
    event.preventDefault();
    const parsed = parseAddress(field.current?.value ?? "");
    if (parsed && (await mayReach(parsed))) {
      onAddress(parsed);
      onDone();
    } else {
      refuse(parsed ? "options_address_not_allowed" : "error_address_refused");
      field.current?.focus();
    }
  };

  return (
    <form
      class="address"
      onSubmit={use}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <label for="address">{t("options_address")}</label>
      <div class="row">
        <input
          ref={field}
          id="address"
          class="field grow"
          defaultValue={address}
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          aria-describedby="address-hint"
          aria-invalid={refused !== null}
        />
        <button type="submit" class="button">
          {t("options_address_use")}
        </button>
        <button type="button" class="button quiet" onClick={onDone}>
          {t("options_address_cancel")}
        </button>
      </div>
      <p id="address-hint" class={refused ? "bad" : "dim"} role={refused ? "alert" : undefined}>
        {t(refused ?? "options_address_hint")}
      </p>
    </form>
  );
}
