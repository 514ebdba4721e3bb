/** The service is not there: what to do next. */
import { t } from "../../ui/text";

export function StartSteps() {
  return (
    <section class="steps" aria-labelledby="start">
      <h3 id="start">{t("options_start")}</h3>
      <ol>
        <li>{t("options_start_folder")}</li>
        <li>
          {t("options_start_windows")} <kbd>py start.py</kbd>
          <br />
          {t("options_start_unix")} <kbd>make run</kbd>
        </li>
      </ol>
      <p class="dim">{t("options_start_notices")}</p>
    </section>
  );
}
