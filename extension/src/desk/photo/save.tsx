/** Saves the photo: a copy to hand on, or the file as it was received. Each is fetched when it is asked for. */
import { useState } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { Evidence, PhotoFacts } from "../../generated/api";
import { t } from "../../ui/text";
import { ask } from "../ask";
import { download } from "../download";

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

  const button = (what: What, words: string, hint: string, style: string) => (
    <button
      type="button"
      class={style}
      aria-busy={busy === what}
      aria-describedby={hint}
      onClick={() => save(what)}
    >
      {busy === what ? t("photo_saving") : words}
    </button>
  );

  return (
    <div class="save">
      {button("share_copy", t("photo_save_copy"), "copy-hint", "button primary")}
      <p id="copy-hint" class="dim">
        {t("photo_save_copy_hint")}
      </p>
      {button("original", t("photo_save"), "save-hint", "button")}
      <p id="save-hint" class={claims?.contains_gps ? "warn" : "dim"}>
        {originalHint(claims)}
      </p>
      {failure && (
        <p class="bad" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

function originalHint(claims: PhotoFacts | null): string {
  if (claims === null || claims.contains_gps === false) return t("photo_save_hint");
  return t(claims.contains_gps ? "photo_save_hint_gps" : "photo_save_hint_gps_unknown");
}

/** The name it came with; otherwise its id and its true format. The browser keeps paths out of it. */
function nameOf({ file_name, id, media_type }: Evidence): string {
  return file_name ?? `${id}.${media_type.replace("image/", "").replace("jpeg", "jpg")}`;
}

function stemOf({ file_name, id }: Evidence): string {
  return file_name?.replace(/\.[^.]*$/, "") || id;
}
