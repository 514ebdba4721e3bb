/** Writing into the page's boxes. The script that does it comes with the panel, or at the latest by need. */
import type { Insertion, Manner } from "../insertion/types";
import { ask } from "./ask";
import type { FramedBox, Place } from "./hands";

/** Where it cannot be brought, writing says so. */
export async function bringWriter(): Promise<void> {
  if (!globalThis.ordersideInsert) await ask("bring_writer", {});
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
  { mode = "caret", over = "", stops = [] }: Partial<Manner>,
): Promise<Insertion> {
  const answer = await ask("write_in_frame", { frame, text, mode, over, stops: [...stops] });
  return answer.ok ? answer.value : NOT_TAKEN;
}
