/** Whether replies are shown in the agent's language as well: switched here, remembered for every page of this browser. */
import { ask } from "./ask";
import type { Session } from "./session";

export async function recallOwnText({ ownText }: Session): Promise<void> {
  const answer = await ask("shows_own_text", {});
  if (answer.ok) ownText.update(() => answer.value);
}

export function showOwnText({ ownText }: Session, on: boolean): void {
  ownText.update(() => on);
  void ask("show_own_text", { on });
}
