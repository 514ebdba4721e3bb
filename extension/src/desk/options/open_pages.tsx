/** The console pages that stand open in this browser, and what is read on each of them. */
import { useEffect, useState } from "preact/hooks";
import type { PageSummary } from "../../messages";
import { problemWords } from "../../panels/problems";
import { counted, t } from "../../ui/text";
import { ask } from "../ask";

interface OpenPage {
  tab: number;
  title: string;
  host: string;
  summary: PageSummary;
}

/** Milliseconds. Pages load, and change, without saying so here. */
const EVERY = 2000;

export function OpenPages() {
  const [pages, show] = useState<OpenPage[]>([]);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) void openPages().then(show);
    };
    look();
    const timer = setInterval(look, EVERY);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  if (pages.length === 0) return null;
  return (
    <section class="card" aria-labelledby="open-pages">
      <header class="card-head">
        <h2 id="open-pages">{t("options_pages")}</h2>
        <p class="dim">{t("options_pages_hint")}</p>
      </header>
      <ul class="rows">
        {pages.map((page) => (
          <li key={page.tab} class="open-page">
            <div>
              <p>
                <bdi>{page.title}</bdi> <span class="faint">{page.host}</span>
              </p>
              <p class={isWell(page.summary) ? "dim" : "warn"}>{inWords(page.summary)}</p>
            </div>
            <button type="button" class="button" onClick={() => void teach(page.tab)}>
              {t("options_teach")}
              <span class="hidden"> {page.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function openPages(): Promise<OpenPage[]> {
  const tabs = await chrome.tabs.query({ discarded: false });
  const asked = tabs.map(async ({ id = 0, title = "", url = "" }): Promise<OpenPage[]> => {
    // Most tabs have no script of ours: they do not answer.
    const summary = await chrome.tabs
      .sendMessage(id, { ask: "summary" }, { frameId: 0 })
      .catch(() => undefined);
    return summary ? [{ tab: id, title, host: new URL(url).hostname, summary }] : [];
  });
  return (await Promise.all(asked)).flat();
}

const isWell = (summary: PageSummary): boolean => summary.recognised && summary.problems.length === 0;

function inWords(summary: PageSummary): string {
  if (!summary.recognised) return t("options_page_unknown");
  const { marketplace, kind, orders, problems } = summary;
  const known = t(
    "options_page_known",
    t(`marketplace_${marketplace}`),
    t(`panel_page_${kind}`),
    counted("options_page_orders", orders),
  );
  return problems.length === 0 ? known : t("options_page_lacks", known, problemWords(problems));
}

async function teach(tab: number): Promise<void> {
  const shown = await chrome.tabs.update(tab, { active: true });
  if (shown) await chrome.windows.update(shown.windowId, { focused: true });
  await ask("teach_tab", { tab });
}
