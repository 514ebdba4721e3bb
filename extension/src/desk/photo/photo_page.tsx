import { useEffect } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { Evidence } from "../../generated/api";
import type { Failure } from "../../messages";
import { useLate } from "../../ui/hooks";
import { type Key, t } from "../../ui/text";
import { ask } from "../ask";
import { orderNo } from "../order_no";
import { Claims } from "./claims";
import { Facts } from "./facts";
import { Save } from "./save";
import { useClaims, usePhoto } from "./use_photo";

export function PhotoPage({ id }: { id: string }) {
  const view = usePhoto(id);
  if (view.state === "loading") return <Loading />;
  if (view.state === "failed") return <Failed failure={view.failure} />;
  return <Shown facts={view.facts} picture={view.picture} trouble={view.trouble} />;
}

interface ShownProps {
  facts: Evidence;
  picture: string | null;
  trouble: Failure | null;
}

function Shown({ facts, picture, trouble }: ShownProps) {
  const kind = t(`photo_kind_${facts.kind}`);
  const claims = useClaims(facts.id);
  const title = t("photo_alt", kind, orderNo(facts.order_id));
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main class="photo">
      <div class="photo-stage">
        {picture ? <img src={picture} alt={title} /> : <NoPicture trouble={trouble} />}
      </div>
      <aside class="photo-side">
        <h1>{kind}</h1>
        <Save facts={facts} claims={claims} />
        <Facts facts={facts} />
        {claims && <Claims claims={claims} />}
      </aside>
    </main>
  );
}

function NoPicture({ trouble }: { trouble: Failure | null }) {
  const known = trouble?.code === "no_preview";
  return (
    <div class="photo-empty">
      <h2>{t("photo_no_preview")}</h2>
      <p class="dim">{trouble && !known ? wordsFor(trouble) : t("photo_no_preview_hint")}</p>
    </div>
  );
}

function Loading() {
  const late = useLate();
  return (
    <main class="photo-alone" aria-live="polite">
      {late && <p class="dim">{t("photo_loading")}</p>}
    </main>
  );
}

const FAILURES: Record<string, { title: Key; hint: Key }> = {
  service_away: { title: "photo_away", hint: "photo_away_hint" },
  not_found: { title: "photo_not_found", hint: "photo_not_found_hint" },
  bad_request: { title: "photo_not_found", hint: "photo_not_found_hint" },
};

function Failed({ failure }: { failure: Failure }) {
  const words = FAILURES[failure.code];
  return (
    <main class="photo-alone" aria-live="polite">
      <div class="photo-empty">
        <h1>{t(words?.title ?? "photo_not_connected")}</h1>
        <p class="dim">{words ? t(words.hint) : wordsFor(failure)}</p>
        {!words && (
          <button type="button" class="button" onClick={() => void ask("open_options", {})}>
            {t("photo_open_settings")}
          </button>
        )}
      </div>
    </main>
  );
}
