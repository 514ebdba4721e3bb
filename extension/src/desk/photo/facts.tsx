/** What is known of a photo, and whence. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Evidence } from "../../generated/api";
import { language, t } from "../../ui/text";
import { exact } from "../../ui/time";
import { fileSize } from "../file_size";
import { orderNo } from "../order_no";

export function Facts({ facts }: { facts: Evidence }) {
  return (
    <dl class="facts stacked">
      <Fact label={t("photo_order")}>{orderNo(facts.order_id)}</Fact>
      {facts.case_id !== null && <Fact label={t("photo_case")}>{orderNo(facts.case_id)}</Fact>}
      <Fact label={t("photo_received")}>
        <time dateTime={facts.received_at} title={`${exact(facts.received_at)}\n${facts.received_at}`}>
          {local(facts.received_at)}
        </time>
      </Fact>
      <Fact label={t("photo_agent")}>{facts.agent}</Fact>
      <Fact label={t("photo_file_name")}>
        {facts.file_name === null ? (
          <span class="dim">{t("photo_unknown")}</span>
        ) : (
          <bdi>{facts.file_name}</bdi>
        )}
      </Fact>
      <Fact label={t("photo_size")}>
        <span
          title={new Intl.NumberFormat(language(), {
            style: "unit",
            unit: "byte",
            unitDisplay: "long",
          }).format(facts.size)}
        >
          {fileSize(facts.size)}
        </span>
      </Fact>
      <Fact label={t("photo_media_type")}>{facts.media_type.replace("image/", "").toUpperCase()}</Fact>
      <Fact label={t("photo_sha256")}>
        <Digest digest={facts.sha256} />
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Digest({ digest }: { digest: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <code class="digest">{digest}</code>
      <p class="dim">{t("photo_sha256_hint")}</p>
      <button
        type="button"
        class="link"
        onClick={() => void navigator.clipboard.writeText(digest).then(() => setCopied(true))}
      >
        <span role="status">{copied ? t("photo_copied") : t("photo_copy")}</span>
      </button>
    </>
  );
}

const local = (moment: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: "long", timeStyle: "short" }).format(Date.parse(moment));
