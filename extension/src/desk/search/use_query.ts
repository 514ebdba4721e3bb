/** What is searched for: from the box into the address (#q=…), so that a reload and Back bring it again. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";

/** Typing goes on for as long as the keys follow each other this quickly (milliseconds). */
const PAUSE = 200;

/** Characters; the service refuses more. */
export const LONGEST = 200;

export interface Query {
  /** What is searched for now; empty: nothing. */
  q: string;
  /** The box says something else: searched for after a pause. */
  type: (text: string) => void;
  /** Searched for at once. What comes after it is another search, to which Back leads back. */
  settle: (text: string) => void;
}

/** `onBack` hears what the box has to say once the agent went back or forward. */
export function useQuery(onBack: (q: string) => void): Query {
  const [q, set] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settled = useRef(true);

  const seek = useCallback((text: string): void => {
    clearTimeout(timer.current);
    const next = text.trim();
    if (next === inAddress()) return;
    keepInAddress(next, settled.current);
    settled.current = false;
    set(next);
  }, []);
  const type = useCallback(
    (text: string): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => seek(text), PAUSE);
    },
    [seek],
  );
  const settle = useCallback(
    (text: string): void => {
      seek(text);
      settled.current = true;
    },
    [seek],
  );

  useEffect(() => {
    const back = (): void => {
      clearTimeout(timer.current);
      settled.current = true;
      set(inAddress());
      onBack(inAddress());
    };
    addEventListener("popstate", back);
    return () => {
      clearTimeout(timer.current);
      removeEventListener("popstate", back);
    };
  }, [onBack]);
  return { q, type, settle };
}

function inAddress(): string {
  const q = new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
  return q.trim().slice(0, LONGEST);
}

/** An empty page is no search to go back to, and neither is every letter of a word. */
function keepInAddress(q: string, another: boolean): void {
  const address = q ? `#${new URLSearchParams({ q })}` : location.pathname + location.search;
  if (another && inAddress() !== "") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}
