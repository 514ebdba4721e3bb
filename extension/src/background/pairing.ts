/** Pairing: the code that the service shows becomes this browser's token. */
import type { Pairing, PairingCode } from "../generated/api";
import { parseAddress } from "./address";
import { Failed } from "./failed";
import { findService } from "./hello";
import { readJson, request } from "./http";
import { storeConnection } from "./stored_connection";

const NOT_THERE = {
  nothing: ["service_away", "No service answers at this address."],
  other: ["impostor", "Another program answers at this address."],
  extension_outdated: [
    "extension_outdated",
    "This extension is older than the service: update the extension.",
  ],
  service_outdated: ["service_outdated", "The service is older than this extension: update the service."],
} as const;

export async function pair(url: string, code: string, agent: string): Promise<void> {
  const address = addressOf(url);
  const digits = code.replace(/\D/g, "");
  if (digits.length !== 8) throw new Failed("code_malformed", "The code has eight digits.");
  await expectOrderside(address);
  const name = agent.trim();
  const json = name ? { code: digits, agent: name } : { code: digits };
  const answer = await readJson<Pairing>(await request(address, { method: "POST", path: "/pairings", json }));
  await storeConnection({ url: address, token: answer.token });
}

/** Asks the service to print a fresh code where it runs; the code itself never travels here. */
export async function requestCode(url: string): Promise<{ expires_at: string }> {
  const address = addressOf(url);
  await expectOrderside(address);
  const answer = await request(address, { method: "POST", path: "/pairings/codes", json: {} });
  const { expires_at } = await readJson<PairingCode>(answer);
  return { expires_at };
}

export function addressOf(url: string): string {
  const address = parseAddress(url);
  if (address) return address;
  throw new Failed("address_refused", "The address has the form http://127.0.0.1:8765 or https://name.");
}

/** A code is typed for the service alone, not for whatever else has the port. */
async function expectOrderside(address: string): Promise<void> {
  const { found } = await findService(address);
  if (found === "orderside") return;
  const [code, message] = NOT_THERE[found];
  throw new Failed(code, message);
}
