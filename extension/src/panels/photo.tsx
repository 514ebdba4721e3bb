import { useEffect, useState } from "preact/hooks";
import type { Evidence } from "../generated/api";
import { DeliberateButton } from "../ui/button";
import { Icon } from "../ui/icon";
import { Moment } from "../ui/moment";
import { t } from "../ui/text";
import { exact } from "../ui/time";
import type { Attaching } from "./attaching";
import type { Acts, SentPhoto } from "./order_view";
import { clip, size, tame, word } from "./words";

interface KeptPhotoProps {
  photo: Evidence;
  acts: Acts;
  /** Null where the page has nothing to put it into. */
  attaching: Attaching | null;
}

/** A photo the service has, with who added it and when. */
export function KeptPhoto({ photo, acts, attaching }: KeptPhotoProps) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void acts.thumbnail(photo).then((found) => !gone && setAddress(found));
    return () => {
      gone = true;
    };
  }, [photo.id]);
  const kind = word("evidence_kind", photo.kind);
  const facts = [kind, photo.agent, exact(photo.received_at), size(photo.size), photo.file_name ?? ""];
  return (
    <li class="photo">
      <button
        type="button"
        class="frame"
        title={facts
          .filter(Boolean)
          .map((fact) => tame(fact))
          .join("\n")}
        aria-label={t("evidence_open", kind, tame(photo.agent), exact(photo.received_at))}
        onClick={() => acts.openPhoto(photo.id)}
      >
        {address ? <img src={address} alt="" /> : <Icon name="photo" />}
      </button>
      <span class="photo-line">
        {kind} <span class="faint">{size(photo.size)}</span>
      </span>
      <span class="photo-line faint">
        <bdi>{clip(photo.agent, 24)}</bdi>
      </span>
      <span class="photo-line faint">
        <Moment at={photo.received_at} />
      </span>
      {attaching && (
        <Attach photo={photo} attaching={attaching} name={`${kind} ${exact(photo.received_at)}`} />
      )}
    </li>
  );
}

/** Into the page with one press, or chosen to go there together with others. */
function Attach({ photo, attaching, name }: { photo: Evidence; attaching: Attaching; name: string }) {
  const { chosen, busy, attach, toggle } = attaching;
  return (
    <>
      <label class="choose" title={t("attach_choose")}>
        <input
          type="checkbox"
          aria-label={t("attach_choose_label", name)}
          checked={chosen.includes(photo.id)}
          onChange={() => toggle(photo.id)}
        />
      </label>
      <DeliberateButton
        busy={busy}
        label={t("attach_label", name)}
        onAct={(unseen) => attach([photo], unseen)}
      >
        {t("attach_one")}
      </DeliberateButton>
    </>
  );
}

/** A photo on its way, waiting, or not taken: then it says why, and what can be done. */
export function UnsentPhoto({ photo, acts }: { photo: SentPhoto; acts: Acts }) {
  const refused = photo.state === "refused";
  return (
    <li class={`photo ${refused ? "wide" : ""}`}>
      <span class={`frame ${photo.state}`} title={tame(photo.name)}>
        {photo.preview ? <img src={photo.preview} alt="" /> : <Icon name={refused ? "warning" : "photo"} />}
      </span>
      <span class="photo-text" role="status">
        <span class="photo-line">
          {word("evidence_kind", photo.kind)} <span class="faint">{size(photo.size)}</span>
        </span>
        {refused ? (
          <>
            <span class="bad">{photo.why}</span>
            <span class="parts">
              {photo.again && (
                <button type="button" class="link" onClick={() => acts.retryPhoto(photo.key)}>
                  {t("panel_retry")}
                </button>
              )}
              <button type="button" class="link" onClick={() => acts.discard(photo.key)}>
                {t("evidence_remove")}
              </button>
            </span>
          </>
        ) : (
          <span class="faint">{t(photo.state === "sending" ? "evidence_sending" : "evidence_waiting")}</span>
        )}
      </span>
    </li>
  );
}
