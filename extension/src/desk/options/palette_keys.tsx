/** Which keys open the templates in a console's page; pressed here, they are kept. */
import { useEffect, useState } from "preact/hooks";
import { type NoKeys, readKeys, written } from "../../keys/keys";
import { t } from "../../ui/text";
import { ask } from "../ask";

const WORDS = {
  no_modifier: "options_keys_no_modifier",
  no_key: "options_keys_no_key",
  taken: "options_keys_taken",
} as const;

export function PaletteKeys() {
  const [keys, setKeys] = useState("");
  const [why, setWhy] = useState<{ pressed: string; said: NoKeys } | null>(null);
  useEffect(() => {
    void ask("palette_keys", {}).then((answer) => answer.ok && setKeys(answer.value));
  }, []);
  const press = async (event: KeyboardEvent): Promise<void> => {
    const pressed = written(event);
    if (event.key === "Tab" || event.key === "Escape" || pressed === null) return;
    event.preventDefault();
    const read = readKeys(pressed);
    if (typeof read === "string") return setWhy({ pressed, said: read });
    const answer = await ask("change_palette_keys", { keys: pressed });
    if (!answer.ok) return;
    setWhy(null);
    setKeys(pressed);
  };
  return (
    <section class="card" aria-labelledby="palette-keys">
      <header class="card-head">
        <h2 id="palette-keys">{t("options_keys")}</h2>
        <p class="dim">{t("options_keys_hint")}</p>
      </header>
      <input
        class="field"
        readOnly
        aria-labelledby="palette-keys"
        value={keys}
        onKeyDown={(event) => void press(event)}
      />
      <p class="bad" role="alert">
        {why && t(WORDS[why.said], why.pressed)}
      </p>
    </section>
  );
}
