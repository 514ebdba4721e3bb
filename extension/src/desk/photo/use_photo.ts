/** What the photo page knows: the facts, and a picture when one can be shown. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { Evidence, PhotoFacts } from "../../generated/api";
import type { Failure } from "../../messages";
import { isPassing, useAgain } from "../again";
import { ask } from "../ask";

export type PhotoView =
  | { state: "loading" }
  | { state: "failed"; failure: Failure }
  /** `picture` is an object URL; null with `trouble` when the photo has no rendition. */
  | { state: "shown"; facts: Evidence; picture: string | null; trouble: Failure | null };

export function usePhoto(id: string): PhotoView {
  const [view, show] = useState<PhotoView>({ state: "loading" });
  useEffect(() => {
    let current = true;
    void load(id).then((next) => current && show(next));
    return () => {
      current = false;
    };
  }, [id]);

  const again = useCallback(() => void load(id).then(show), [id]);
  useAgain(view.state === "failed" ? view.failure : null, again);
  return view;
}

/** What the original says of itself; null while that is not known. They come after the picture, which needs them not. */
export function useClaims(id: string): PhotoFacts | null {
  const [claims, show] = useState<PhotoFacts | null>(null);
  useEffect(() => {
    let current = true;
    void ask("photo_claims", { id }).then((answer) => current && answer.ok && show(answer.value));
    return () => {
      current = false;
    };
  }, [id]);
  return claims;
}

async function load(id: string): Promise<PhotoView> {
  const facts = await ask("photo_facts", { id });
  if (!facts.ok) return { state: "failed", failure: facts.error };
  const picture = await ask("full_photo", { id });
  if (picture.ok) {
    return { state: "shown", facts: facts.value, picture: URL.createObjectURL(picture.value), trouble: null };
  }
  if (isPassing(picture.error)) return { state: "failed", failure: picture.error };
  return { state: "shown", facts: facts.value, picture: null, trouble: picture.error };
}
