/** What the photo page knows: the facts, and a picture when one can be shown. */
import { useEffect, useState } from "preact/hooks";
import type { Evidence } from "../../generated/api";
import type { Failure } from "../../messages";
import { ask, onBroadcast } from "../ask";

export type PhotoView =
  | { state: "loading" }
  | { state: "failed"; failure: Failure }
  /** `picture` is an object URL; null with `trouble` when the photo has no rendition. */
  | { state: "shown"; facts: Evidence; picture: string | null; trouble: Failure | null };

/** The service is looked for again while the page is open. */
const PAUSE = 3_000;
const PASSING = new Set(["service_away", "not_paired", "refused", "impostor", "incompatible"]);

export function usePhoto(id: string): PhotoView {
  const [view, show] = useState<PhotoView>({ state: "loading" });
  const waits = view.state === "failed" && PASSING.has(view.failure.code);

  useEffect(() => {
    let current = true;
    void load(id).then((next) => current && show(next));
    return () => {
      current = false;
    };
  }, [id]);

  useEffect(() => {
    if (!waits) return;
    const again = (): void => void load(id).then(show);
    const timer = setInterval(again, PAUSE);
    const end = onBroadcast(again);
    return () => {
      clearInterval(timer);
      end();
    };
  }, [id, waits]);
  return view;
}

async function load(id: string): Promise<PhotoView> {
  const facts = await ask("photo_facts", { id });
  if (!facts.ok) return { state: "failed", failure: facts.error };
  const picture = await ask("full_photo", { id });
  if (picture.ok) {
    return { state: "shown", facts: facts.value, picture: URL.createObjectURL(picture.value), trouble: null };
  }
  if (PASSING.has(picture.error.code)) return { state: "failed", failure: picture.error };
  return { state: "shown", facts: facts.value, picture: null, trouble: picture.error };
}
