/** The connection as this browser keeps it: `{url, token}`. */
import { parseAddress } from "./address";
import { report } from "./failed";
import { drop, keep, kept } from "./kept";
import { tokenId } from "./proof";

const KEY = "connection";
const AGENT_KEY = "agent";

export interface StoredConnection {
  url: string;
  token: string;
}

export async function loadConnection(): Promise<StoredConnection | null> {
  return connectionOf(await kept(KEY));
}

export async function storeConnection(connection: StoredConnection): Promise<void> {
  await keep(KEY, connection);
}

export async function forgetConnection(): Promise<void> {
  await drop(KEY, AGENT_KEY);
}

/** The agent's name as the service last told it, so that it can be shown while the service is away. */
export async function rememberAgent({ token }: StoredConnection, name: string): Promise<void> {
  await keep(AGENT_KEY, { token_id: tokenId(token), name });
}

export async function rememberedAgent({ token }: StoredConnection): Promise<string | null> {
  const agent = (await kept(AGENT_KEY)) as { token_id?: unknown; name?: unknown } | undefined;
  return agent?.token_id === tokenId(token) && typeof agent.name === "string" ? agent.name : null;
}

/** `make demo` packs a connection.json into its build; a normal build has none. */
export async function adoptPackagedConnection(): Promise<void> {
  if (await loadConnection()) return;
  const packaged = await readPackaged();
  if (packaged) await storeConnection(packaged);
}

async function readPackaged(): Promise<StoredConnection | null> {
  let response: Response;
  try {
    response = await fetch(chrome.runtime.getURL("connection.json"));
  } catch {
    return null; // The browser's way to say that the file is not packaged.
  }
  try {
    return response.ok ? connectionOf(await response.json()) : null;
  } catch (error) {
    report(error); // Packaged, but not JSON: a mistake of whoever made that build.
    return null;
  }
}

function connectionOf(value: unknown): StoredConnection | null {
  const { url, token } = (value ?? {}) as Partial<StoredConnection>;
  if (typeof url !== "string" || typeof token !== "string") return null;
  const address = parseAddress(url);
  return address ? { url: address, token } : null;
}
