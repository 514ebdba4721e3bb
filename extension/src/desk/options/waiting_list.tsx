/** What waits in this browser; what the service refused is for the agent to decide. */
import { useEffect, useState } from "preact/hooks";
import type { Waiting } from "../../messages";
import { t } from "../../ui/text";
import { ask, onBroadcast } from "../ask";
import { WaitingRow } from "./waiting_row";

/** `count` comes with the status: when it changes, the list has changed. */
export function WaitingList({ count }: { count: number }) {
  const [waiting, setWaiting] = useState<Waiting[]>([]);

  useEffect(() => {
    const load = async (): Promise<void> => {
      const answer = await ask("everything_waiting", {});
      if (answer.ok) setWaiting(answer.value);
    };
    void load();
    return onBroadcast(() => void load());
  }, [count]);

  if (waiting.length === 0) return null;
  const anyRefused = waiting.some(({ refused }) => refused !== null);
  return (
    <section class="card waiting" aria-labelledby="waiting">
      <header class="card-head">
        <h2 id="waiting">
          {t("options_waiting")} <span class="count">{waiting.length}</span>
        </h2>
        <p class="dim">{anyRefused ? t("options_waiting_refused") : t("options_waiting_hint")}</p>
      </header>
      <ul class="rows">
        {waiting.map((entry) => (
          <WaitingRow key={entry.key} entry={entry} />
        ))}
      </ul>
    </section>
  );
}
