/** Which marketplaces Orderside is on: those whose pages the browser lets it on. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { originsOf, SWITCHABLE, type Switchable } from "../../marketplaces/places";

/** Null until the browser has said. */
export type Switches = ReadonlyMap<Switchable, boolean> | null;

export function useMarketplaces(): Switches {
  const [switches, setSwitches] = useState<Switches>(null);
  const look = useCallback(async () => {
    const on = await Promise.all(
      SWITCHABLE.map((id) => chrome.permissions.contains({ origins: originsOf(id) })),
    );
    setSwitches(new Map(SWITCHABLE.map((id, index) => [id, on[index] ?? false])));
  }, []);

  useEffect(() => {
    const { onAdded, onRemoved } = chrome.permissions;
    void look();
    onAdded.addListener(look);
    onRemoved.addListener(look);
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, [look]);
  return switches;
}
