import { useEffect, useState } from "preact/hooks";

/** The present, renewed every `every` milliseconds. */
export function useNow(every: number): number {
  const [now, set] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => set(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}

/** False for the first `after` milliseconds: what is quick needs no placeholder. */
export function useLate(after = 150): boolean {
  const [late, set] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return late;
}
