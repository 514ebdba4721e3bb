/** The library as last heard from the service, kept in this browser: it is there when the service is not. */
import type { LibraryTemplate } from "../../generated/api";
import { drop, keep, kept } from "../kept";

const KEY = "library";

export interface KeptLibrary {
  /** Whose library it is. */
  url: string;
  /** The ETag it came with. */
  tag: string;
  templates: LibraryTemplate[];
}

export async function keptLibrary(url: string): Promise<KeptLibrary | null> {
  const found = (await kept(KEY)) as KeptLibrary | undefined;
  return found?.url === url ? found : null;
}

export const keepLibrary = (library: KeptLibrary): Promise<void> => keep(KEY, library);

export const forgetLibrary = (): Promise<void> => drop(KEY);
