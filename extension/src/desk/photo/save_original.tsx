/** Saves the file as it was received: fetched when it is asked for, not before. */
import { useState } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { Evidence } from "../../generated/api";
import { t } from "../../ui/text";
import { ask } from "../ask";

/** The browser reads the object URL when the download starts, which it does after the click. */
const READ_BY_THEN = 60_000;

export function SaveOriginal({ facts }: { facts: Evidence }) {
  const [busy, setBusy] = useState(false);
  const [failure, fail] = useState("");

  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask("original", { id: facts.id });
    setBusy(false);
    fail(answer.ok ? "" : wordsFor(answer.error));
    if (answer.ok) download(answer.value, nameOf(facts));
  };

  return (
    <div class="save">
      <button
        type="button"
        class="button primary"
        aria-busy={busy}
        aria-describedby="save-hint"
        onClick={save}
      >
        {busy ? t("photo_saving") : t("photo_save")}
      </button>
      <p id="save-hint" class="dim">
        {t("photo_save_hint")}
      </p>
      {failure && (
        <p class="bad" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY_THEN);
}

/** The name it came with; otherwise its id and its true format. The browser keeps paths out of it. */
function nameOf({ file_name, id, media_type }: Evidence): string {
  return file_name ?? `${id}.${media_type.replace("image/", "").replace("jpeg", "jpg")}`;
}
