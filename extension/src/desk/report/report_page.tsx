import { useEffect, useState } from "preact/hooks";
import { t } from "../../ui/text";
import { ask } from "../ask";
import { download } from "../download";

/** Undefined until it is known whether there is one. */
type Copy = { file: Blob; text: string } | null | undefined;

export function ReportPage() {
  const [copy, show] = useState<Copy>(undefined);
  useEffect(() => {
    void ask("report", {}).then(async (answer) => {
      const file = answer.ok ? answer.value : null;
      show(file && { file, text: await file.text() });
    });
  }, []);
  if (copy === undefined) return <main class="desk" aria-busy="true" />;
  return (
    <main class="desk wide">
      <h1>{t("report_title")}</h1>
      {copy ? (
        <>
          <p>{t("report_hint")}</p>
          <div class="acts">
            <button
              type="button"
              class="button primary"
              onClick={() => download(copy.file, "orderside-page.html")}
            >
              {t("report_save")}
            </button>
          </div>
          <textarea class="report-text" readOnly rows={30} aria-label={t("report_title")} value={copy.text} />
        </>
      ) : (
        <p role="status">{t("report_nothing")}</p>
      )}
    </main>
  );
}
