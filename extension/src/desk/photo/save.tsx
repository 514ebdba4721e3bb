/** Saves the photo: a copy to hand on, or the file as it was received. Each is fetched when it is asked for. */
import { useState } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { Evidence, PhotoFacts } from "../../generated/api";
import { t } from "../../ui/text";
import { ask } from "../ask";
import { download } from "./download";

interface SaveProps {
  facts: Evidence;
  /** Null until they are known. */
  claims: PhotoFacts | null;
}

type What = "share_copy" | "original";

export function Save({ facts, claims }: SaveProps) {
  const [busy, setBusy] = useState<What | null>(null);
  const [failure, fail] = useState("");

  const save = async (what: What): Promise<void> => {
    setBusy(what);
    const answer = await ask(what, { id: facts.id });
    setBusy(null);
    fail(answer.ok ? "" : wordsFor(answer.error));
    if (answer.ok) download(answer.value, what === "original" ? nameOf(facts) : `${stemOf(facts)}-copy.jpg`);
  };

  return (
    <div class="save">
      <button
        type="button"
        class="button primary"
        aria-busy={busy === "share_copy"}
        aria-describedby="copy-hint"
        onClick={() => save("share_copy")}
      >
        {busy === "share_copy" ? t("photo_saving") : t("photo_save_copy")}
      </button>
      <p id="copy-hint" class="dim">
        {t("photo_save_copy_hint")}
      </p>
      <button
        type="button"
        class="button"
        aria-busy={busy === "original"}
        aria-describedby="save-hint"
        onClick={() => save("original")}
      >
        {busy === "original" ? t("photo_saving") : t("photo_save")}
      </button>
      <p id="save-hint" class={claims?.contains_gps ? "warn" : "dim"}>
        {t(claims?.contains_gps ? "photo_save_hint_gps" : "photo_save_hint")}
      </p>
      {failure && (
        <p class="bad" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/** The name it came with; otherwise its id and its true format. The browser keeps paths out of it. */
function nameOf({ file_name, id, media_type }: Evidence): string {
  return file_name ?? `${id}.${media_type.replace("image/", "").replace("jpeg", "jpg")}`;
}

function stemOf({ file_name, id }: Evidence): string {
  return file_name?.replace(/\.[^.]*$/, "") || id;
}
