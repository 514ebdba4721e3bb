/** Whether and as whom this browser is connected. Shows the token to nobody who has not proved to know it. */
import type { Agent } from "../generated/api";
import type { ConnectionState, Status } from "../messages";
import { DEFAULT_ADDRESS } from "./address";
import { Failed, report } from "./failed";
import { prove } from "./hello";
import { type Call, readJson, request } from "./http";
import { tokenId } from "./proof";
import { loadConnection, rememberAgent, rememberedAgent, type StoredConnection } from "./stored_connection";

/** Another program may take the port without any request of ours failing: the proof is asked for again. */
const PROOF_LASTS = 60_000;
/** A connected state older than this is confirmed behind the answer. */
const STATE_LASTS = 15_000;

const FAILURES: Record<Exclude<ConnectionState, "connected">, [code: string, message: string]> = {
  not_paired: ["not_paired", "This browser is not connected to Orderside yet."],
  away: ["service_away", "The Orderside service does not answer."],
  impostor: ["impostor", "Another program answers at the service's address. Nothing was sent to it."],
  refused: ["refused", "The service does not know this connection any more."],
  extension_outdated: [
    "extension_outdated",
    "This extension is older than the service: update the extension.",
  ],
  service_outdated: ["service_outdated", "The service is older than this extension: update the service."],
};

interface Known {
  stored: StoredConnection | null;
  state: ConnectionState;
  agent: string | null;
}

export class Connection {
  #known: Known | null = null;
  #checkedAt = 0;
  #provedAt = 0;
  #attempt: Promise<Known> | null = null;

  /** `changed` hears of every new state, address or agent. */
  constructor(private readonly changed: () => void) {}

  /** For pages: what is known, asked afresh unless it is a good and recent answer. */
  async status(): Promise<Omit<Status, "waiting">> {
    if (this.#known?.state !== "connected") await this.check();
    else if (Date.now() - this.#checkedAt > STATE_LASTS) void this.check().catch(report);
    return this.summary();
  }

  /** False until the first answer of this worker's life: until then there is nothing to tell. */
  get checked(): boolean {
    return this.#known !== null;
  }

  summary(): Omit<Status, "waiting"> {
    const { state, stored, agent } = this.#known ?? { state: "not_paired", stored: null, agent: null };
    return { state, url: stored?.url ?? DEFAULT_ADDRESS, agent };
  }

  /** Sends one request with the token, once the service has proved itself. */
  async send(call: Call): Promise<Response> {
    const { url, token } = await this.#access();
    try {
      return await request(url, { ...call, headers: { ...call.headers, Authorization: `Bearer ${token}` } });
    } catch (error) {
      if (error instanceof Failed) this.lost(error);
      throw error;
    }
  }

  /** A failed request says something about the connection too. */
  lost(failed: Failed): void {
    if (failed.code === "service_away") this.#become("away");
    if (failed.status === 401) this.#become("refused");
    if (failed.code === "extension_outdated" || failed.code === "service_outdated") this.#become(failed.code);
  }

  /** Asks the service who it is and whom it takes us for. */
  check(): Promise<Known> {
    this.#attempt ??= this.#check().finally(() => {
      this.#attempt = null;
    });
    return this.#attempt;
  }

  /** The stored connection changed: nothing known of the old one counts. */
  async restart(): Promise<void> {
    this.#provedAt = 0;
    await this.#attempt;
    await this.check();
  }

  /** Has the service forget our token. False when it could not be asked, or not be trusted with the token. */
  async revoke(): Promise<boolean> {
    const stored = await loadConnection();
    const id = stored && tokenId(stored.token);
    if (!id) return true;
    try {
      await this.send({ method: "DELETE", path: `/tokens/${id}`, headers: { "If-Match": "*" }, json: {} });
      return true;
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      return error.code === "refused"; // it knows the token no more
    }
  }

  async #access(): Promise<StoredConnection> {
    const fresh = this.#known?.state === "connected" && Date.now() - this.#provedAt < PROOF_LASTS;
    const { state, stored } = fresh && this.#known ? this.#known : await this.check();
    if (state === "connected" && stored) return stored;
    const [code, message] = FAILURES[state === "connected" ? "not_paired" : state];
    throw new Failed(code, message);
  }

  async #check(): Promise<Known> {
    const stored = await loadConnection();
    if (!stored) return this.#learn({ stored, state: "not_paired", agent: null });
    const state = await prove(stored.url, stored.token);
    if (state !== "connected") return this.#learn({ stored, state, agent: await rememberedAgent(stored) });
    this.#provedAt = Date.now();
    return this.#learn({ stored, ...(await this.#introduce(stored)) });
  }

  /** Whom the service takes us for: also the first use of the token, which may have been revoked since. */
  async #introduce(stored: StoredConnection): Promise<{ state: ConnectionState; agent: string | null }> {
    const remembered = await rememberedAgent(stored);
    try {
      const headers = { Authorization: `Bearer ${stored.token}` };
      const { name } = await readJson<Agent>(await request(stored.url, { path: "/agents/me", headers }));
      if (name !== remembered) await rememberAgent(stored, name);
      return { state: "connected", agent: name };
    } catch (error) {
      if (!(error instanceof Failed)) throw error;
      return { state: stateAfter(error), agent: remembered };
    }
  }

  #become(state: ConnectionState): void {
    this.#provedAt = 0;
    if (this.#known) this.#learn({ ...this.#known, state });
  }

  #learn(known: Known): Known {
    const before = JSON.stringify(this.#known);
    this.#known = known;
    this.#checkedAt = Date.now();
    if (before !== JSON.stringify(known)) this.changed();
    return known;
  }
}

/** A service that fails at one request is still the service that proved itself. */
function stateAfter(failed: Failed): ConnectionState {
  if (failed.code === "service_away") return "away";
  return failed.status === 401 ? "refused" : "connected";
}
