/** What the original's file says of itself. Anybody can write anything there, and the page says so. */
import type { PhotoFacts } from "../../generated/api";
import { t } from "../../ui/text";

export function Claims({ claims }: { claims: PhotoFacts }) {
  const { width, height, claimed_taken_at, claimed_camera, contains_gps } = claims;
  const place =
    contains_gps === null ? t("photo_unknown") : t(contains_gps ? "photo_place_told" : "photo_place_untold");
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">{t("photo_claims")}</h2>
      <p class="dim">{t("photo_claims_hint")}</p>
      <dl class="facts stacked">
        <Claim label={t("photo_place")} value={place} />
        <Claim label={t("photo_taken")} value={claimed_taken_at} />
        <Claim label={t("photo_camera")} value={claimed_camera} />
        <Claim label={t("photo_pixels")} value={width && height ? `${width} × ${height}` : null} />
      </dl>
    </section>
  );
}

function Claim({ label, value }: { label: string; value: string | null }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value === null ? <span class="dim">{t("photo_unknown")}</span> : <bdi>{value}</bdi>}</dd>
    </div>
  );
}
