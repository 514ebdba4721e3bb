/** Writing into the page's boxes. The script that does it is brought when a panel opens, or at the latest by need. */
import type { Insertion, Manner } from "../insertion/types";
import { ask } from "./ask";
import type { FramedBox, Place } from "./hands";

let coming: Promise<boolean> | null = null;

/** False: it could not be brought. */
export function bringWriter(): Promise<boolean> {
  coming ??= ask("bring_writer", {}).then(({ ok }) => {
    if (!ok) coming = null;
    return ok;
  });
  return coming;
}

/** Once the script is there, a box of this page is written to at once. */
export function write(place: Place, text: string, manner: Partial<Manner>): Promise<Insertion> {
  if ("frame" in place) return writeInFrame(place, text, manner);
  const insert = globalThis.ordersideInsert;
  return insert ? insert(place, text, manner) : Promise.resolve(NOT_TAKEN);
}

const NOT_TAKEN: Insertion = { done: false, why: "not_taken" };

async function writeInFrame(
  { frame }: FramedBox,
  text: string,
  { mode = "caret" }: Partial<Manner>,
): Promise<Insertion> {
  const answer = await ask("write_in_frame", { frame, text, mode });
  return answer.ok ? answer.value : NOT_TAKEN;
}
