import { useEffect, useState } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { KeptTaughtConsole } from "../../generated/api";
import { whereWords } from "../../teach/field";
import { FIELDS, type Taught } from "../../teach/lesson";
import { Notice } from "../../ui/notice";
import { t } from "../../ui/text";
import { ask } from "../ask";
import { withPage } from "./merge";

interface Shown {
  state: "shown";
  taught: Taught;
  /** What the team has of this host. */
  known: KeptTaughtConsole | undefined;
  failure: string;
  saving: boolean;
}

type View = { state: "loading" } | { state: "nothing" } | { state: "saved" } | Shown;

export function TeachingPage() {
  const [view, show] = useState<View>({ state: "loading" });

  const load = async (failure: string): Promise<void> => {
    const [taught, consoles] = await Promise.all([ask("teaching", {}), ask("learn_taught", {})]);
    if (!taught.ok || !taught.value) return show({ state: "nothing" });
    const { host } = taught.value;
    const known = consoles.ok ? consoles.value.find((console) => console.host === host) : undefined;
    const trouble = consoles.ok ? failure : failure || wordsFor(consoles.error);
    show({ state: "shown", taught: taught.value, known, failure: trouble, saving: false });
  };
  useEffect(() => void load(""), []);

  if (view.state === "loading") return <main class="desk" aria-busy="true" />;
  if (view.state === "nothing") return <Alone words={t("teaching_nothing")} />;
  if (view.state === "saved") return <Alone words={t("teaching_saved")} />;

  const { taught, known, failure, saving } = view;
  const save = async (): Promise<void> => {
    show({ ...view, saving: true, failure: "" });
    const console = withPage(known, taught);
    const answer = known
      ? await ask("change_taught_console", { id: known.id, version: known.version, console })
      : await ask("add_taught_console", {
          key: crypto.randomUUID(),
          console: { ...console, host: taught.host },
        });
    if (answer.ok) show({ state: "saved" });
    else if (answer.error.code === "stale") await load(t("teaching_stale"));
    else show({ ...view, saving: false, failure: wordsFor(answer.error) });
  };

  const { page } = taught;
  return (
    <main class="desk">
      <h1>{t("teaching_title")}</h1>
      <section class="card">
        <div>
          <h2>
            {taught.host}
            {page.address}
          </h2>
          <p class="dim">
            {t("teaching_as", t(`panel_page_${page.kind}`), t(`marketplace_${taught.marketplace}`))}
          </p>
        </div>
        <dl class="taught-fields">
          {FIELDS.flatMap((name) => {
            const field = page.fields[name];
            return field
              ? [
                  <dt key={`${name} name`}>{t(`teach_field_${name}`)}</dt>,
                  <dd key={name}>{whereWords(field)}</dd>,
                ]
              : [];
          })}
        </dl>
        <p class="dim">{known ? t("teaching_changes", known.agent) : t("teaching_for_all")}</p>
        {failure && (
          <Notice tone="bad">
            <span role="alert">{failure}</span>
          </Notice>
        )}
        <div class="acts">
          <button type="button" class="button primary" disabled={saving} onClick={save}>
            {t("teaching_save")}
          </button>
          <button type="button" class="button" onClick={() => window.close()}>
            {t("teaching_not_now")}
          </button>
        </div>
      </section>
    </main>
  );
}

function Alone({ words }: { words: string }) {
  return (
    <main class="desk">
      <h1>{t("teaching_title")}</h1>
      <p role="status">{words}</p>
    </main>
  );
}
