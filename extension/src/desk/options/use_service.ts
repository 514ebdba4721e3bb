/** What the options page knows: the connection, and what answers at the address it looks at. */
import { useCallback, useEffect, useState } from "preact/hooks";
import type { FoundService, Status } from "../../messages";
import { ask, onBroadcast } from "../ask";

/** Somebody has just started the service and looks here. */
const RESTLESS = 2_000;
const CALM = 10_000;

export interface Known {
  status: Status;
  /** What answers at the address that the page looks at. */
  found: FoundService;
  address: string;
}

export interface ServiceView {
  /** Null until the first answer. */
  known: Known | null;
  /** Looks at another address than the stored one. */
  lookAt: (address: string) => void;
  /** Takes a status that an act has just brought. */
  refresh: () => void;
}

export function useService(): ServiceView {
  const [known, setKnown] = useState<Known | null>(null);
  const [address, lookAt] = useState<string | null>(null);

  const refresh = useCallback(async () => {
    const next = await look(address);
    if (next) setKnown(next);
  }, [address]);

  const pause = known?.status.state === "connected" ? CALM : RESTLESS;
  useEffect(() => repeat(refresh, pause), [refresh, pause]);
  useEffect(() => onBroadcast(() => void refresh()), [refresh]);
  return { known, lookAt, refresh };
}

async function look(address: string | null): Promise<Known | null> {
  const status = await ask("status", {});
  if (!status.ok) return null;
  const url = address ?? status.value.url;
  const found = await ask("find_service", { url });
  return found.ok ? { status: status.value, found: found.value, address: url } : null;
}

/** Now and again after each pause while the page is seen, and as soon as it is seen again. */
function repeat(act: () => Promise<void>, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const turn = async (): Promise<void> => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") await act();
    if (!ended) timer = setTimeout(turn, pause);
  };
  const seen = (): void => void turn();
  document.addEventListener("visibilitychange", seen);
  void turn();
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
  };
}
