/** The agent's own keys in a console's page: what opens the templates, and what is typed in front of a shortcut. */
import { useEffect, useState } from "preact/hooks";
import { type NoKeys, readKeys, written } from "../../keys/keys";
import type { KeyBindings } from "../../keys/listen";
import { isPrefix } from "../../keys/typed";
import { t } from "../../ui/text";
import { ask } from "../ask";

const WORDS = {
  no_modifier: "options_keys_no_modifier",
  no_key: "options_keys_no_key",
  taken: "options_keys_taken",
} as const;

export function KeysCard() {
  const [keys, setKeys] = useState<KeyBindings | null>(null);
  useEffect(() => {
    void ask("keys", {}).then((answer) => answer.ok && setKeys(answer.value));
  }, []);
  const change = async (part: Partial<KeyBindings>): Promise<void> => {
    if (!keys) return;
    const changed = { ...keys, ...part };
    const answer = await ask("change_keys", { keys: changed });
    if (answer.ok) setKeys(changed);
  };
  return (
    <section class="card" aria-labelledby="keys">
      <header class="card-head">
        <h2 id="keys">{t("options_keys")}</h2>
        <p class="dim">{t("options_keys_hint")}</p>
      </header>
      {keys && <PaletteKeys keys={keys.palette} onKeys={(palette) => change({ palette })} />}
      {keys && <Prefix prefix={keys.prefix} onPrefix={(prefix) => change({ prefix })} />}
    </section>
  );
}

interface PaletteKeysProps {
  keys: string;
  onKeys: (keys: string) => Promise<void>;
}

/** Pressed here, they are kept. */
function PaletteKeys({ keys, onKeys }: PaletteKeysProps) {
  const [why, setWhy] = useState<{ pressed: string; said: NoKeys } | null>(null);
  const press = (event: KeyboardEvent): unknown => {
    const pressed = written(event);
    if (event.key === "Tab" || event.key === "Escape" || pressed === null) return undefined;
    event.preventDefault();
    const read = readKeys(pressed);
    if (typeof read === "string") return setWhy({ pressed, said: read });
    setWhy(null);
    return onKeys(pressed);
  };
  return (
    <div class="labelled">
      <label for="palette-keys">{t("options_keys_palette")}</label>
      <input
        id="palette-keys"
        class="field"
        readOnly
        value={keys}
        aria-describedby="palette-keys-hint"
        onKeyDown={press}
      />
      <p id="palette-keys-hint" class="faint">
        {t("options_keys_palette_hint")}
      </p>
      <p class="bad" role="alert">
        {why && t(WORDS[why.said], why.pressed)}
      </p>
    </div>
  );
}

interface PrefixProps {
  prefix: string;
  onPrefix: (prefix: string) => Promise<void>;
}

/** Kept as soon as it can be one. */
function Prefix({ prefix, onPrefix }: PrefixProps) {
  const [typed, setTyped] = useState(prefix);
  return (
    <div class="labelled">
      <label for="prefix">{t("options_keys_prefix")}</label>
      <input
        id="prefix"
        class="field"
        value={typed}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="prefix-hint"
        aria-invalid={!isPrefix(typed)}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          if (isPrefix(value)) void onPrefix(value);
        }}
      />
      <p id="prefix-hint" class="faint">
        {typed === "" ? t("options_keys_prefix_off") : t("options_keys_prefix_hint", typed)}
      </p>
      <p class="bad" role="alert">
        {!isPrefix(typed) && t("options_keys_prefix_not")}
      </p>
    </div>
  );
}
