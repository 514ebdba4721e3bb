/** Consoles that the team taught: on or off for all, let on in this browser, exported, forgotten; and one more. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { KeptTaughtConsole } from "../../generated/api";
import { placeFor } from "../../marketplaces/places";
import { counted, t } from "../../ui/text";
import { ask, onBroadcast } from "../ask";
import { download } from "../download";
import { AddConsole } from "./add_console";
import { mayEnter, stayOut } from "./reach";

export function TaughtConsoles() {
  const [consoles, show] = useState<KeptTaughtConsole[]>([]);
  const [failure, fail] = useState("");
  const load = useCallback(async () => {
    const answer = await ask("learn_taught", {});
    if (answer.ok) show(answer.value);
    fail(answer.ok ? "" : wordsFor(answer.error));
  }, []);
  useEffect(() => {
    void load();
    return onBroadcast((message) => message.broadcast === "taught" && show(message.consoles));
  }, [load]);

  const act = async (done: Promise<{ ok: true } | { ok: false; error: Parameters<typeof wordsFor>[0] }>) => {
    const answer = await done;
    await load();
    fail(answer.ok ? "" : wordsFor(answer.error));
  };
  return (
    <section class="card" aria-labelledby="taught">
      <header class="card-head">
        <h2 id="taught">{t("options_taught")}</h2>
        <p class="dim">{t("options_taught_hint")}</p>
      </header>
      {consoles.length > 0 && (
        <ul class="rows">
          {consoles.map((console) => (
            <Row
              key={console.id}
              console={console}
              onTurn={() =>
                act(
                  ask("change_taught_console", {
                    id: console.id,
                    version: console.version,
                    console: { ...contentOf(console), on: !console.on },
                  }),
                )
              }
              onForget={() => act(ask("remove_taught_console", { id: console.id, version: console.version }))}
            />
          ))}
        </ul>
      )}
      <AddConsole
        wrong={failure}
        say={fail}
        onAdd={(console) => act(ask("add_taught_console", { key: crypto.randomUUID(), console }))}
      />
    </section>
  );
}

const contentOf = ({ marketplace, order_forms, on, pages }: KeptTaughtConsole) => ({
  marketplace,
  order_forms,
  on,
  pages,
});

interface RowProps {
  console: KeptTaughtConsole;
  onTurn: () => void;
  onForget: () => void;
}

function Row({ console, onTurn, onForget }: RowProps) {
  const { id, host, marketplace, pages, on, agent } = console;
  const [sure, ask_] = useState(false);
  const [entered, enter] = useLeave(host);
  const save = () => {
    const file = new Blob([`${JSON.stringify({ host, ...contentOf(console) }, null, 2)}\n`], {
      type: "application/json",
    });
    download(file, `orderside-${host}.json`);
  };
  return (
    <li class="taught-row">
      <label class="taught-host" for={`on-${id}`}>
        {host}
      </label>
      <input
        id={`on-${id}`}
        class="switch"
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={`about-${id}`}
        onClick={(event) => {
          event.preventDefault();
          onTurn();
        }}
      />
      <p id={`about-${id}`} class="dim">
        {t(
          "options_taught_about",
          t(`marketplace_${marketplace}`),
          counted("options_taught_pages", pages.length),
          agent,
        )}
      </p>
      <p class="links">
        <button type="button" class="link" onClick={enter}>
          {t(entered ? "options_taught_leave" : "options_taught_enter")}
        </button>
        <button type="button" class="link" onClick={save}>
          {t("options_taught_export")}
        </button>
        <button type="button" class="link" onClick={() => (sure ? onForget() : ask_(true))}>
          {t(sure ? "options_taught_sure" : "options_taught_forget")}
        </button>
      </p>
    </li>
  );
}

/** Whether the browser lets us on a host's pages, and the way to change that in the hand of a click. */
function useLeave(host: string): [boolean, () => Promise<void>] {
  const [entered, set] = useState(false);
  const places = [placeFor(host)];
  useEffect(() => {
    const look = () => void chrome.permissions.contains({ origins: [placeFor(host)] }).then(set);
    look();
    chrome.permissions.onAdded.addListener(look);
    chrome.permissions.onRemoved.addListener(look);
    return () => {
      chrome.permissions.onAdded.removeListener(look);
      chrome.permissions.onRemoved.removeListener(look);
    };
  }, [host]);
  return [entered, async () => void (entered ? await stayOut(places) : await mayEnter(places))];
}
