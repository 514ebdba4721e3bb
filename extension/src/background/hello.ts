/** Who answers at an address. Nothing secret is sent here. */
import type { Hello } from "../generated/api";
import type { ConnectionState, FoundService } from "../messages";
import { outdated } from "./contract";
import { Failed } from "./failed";
import { readJson, request } from "./http";
import { expectedProof, freshNonce, tokenId } from "./proof";

/** Shorter than for other requests: somebody watches the page while this is asked. */
const HELLO_TIMEOUT = 3_000;

export async function findService(address: string): Promise<FoundService> {
  try {
    const hello = await greet(address, "");
    if (!hello) return { found: "other", version: null };
    return { found: outdated(hello) ?? "orderside", version: hello.version };
  } catch (error) {
    if (error instanceof Failed) return { found: "nothing", version: null };
    throw error;
  }
}

/** What stands between us and the service when only the token is known; `connected` means: it proved to know it. */
export async function prove(address: string, token: string): Promise<ConnectionState> {
  const id = tokenId(token);
  if (!id) return "refused";
  const nonce = freshNonce();
  try {
    const hello = await greet(address, `?${new URLSearchParams({ nonce, token_id: id })}`);
    return hello ? await judge(hello, token, nonce) : "impostor";
  } catch (error) {
    if (error instanceof Failed) return "away";
    throw error;
  }
}

async function judge(hello: Hello, token: string, nonce: string): Promise<ConnectionState> {
  const behind = outdated(hello);
  if (behind) return behind;
  if (hello.proof === null) return "refused";
  return hello.proof === (await expectedProof(token, nonce)) ? "connected" : "impostor";
}

/** Null when something answers that is not Orderside; throws Failed when nothing (able) answers. */
async function greet(address: string, query: string): Promise<Hello | null> {
  try {
    const hello = await readJson<unknown>(
      await request(address, { path: `/hello${query}`, timeout: HELLO_TIMEOUT }),
    );
    return isHello(hello) ? hello : null;
  } catch (error) {
    if (error instanceof Failed && isForeign(error)) return null;
    throw error;
  }
}

/** Orderside never refuses a hello, except when it has too much to do or is failing. */
function isForeign({ status }: Failed): boolean {
  return status !== null && status !== 429 && status < 500;
}

function isHello(value: unknown): value is Hello {
  const hello = value as Partial<Hello> | null;
  return (
    typeof hello === "object" &&
    hello?.service === "orderside" &&
    typeof hello.api === "number" &&
    typeof hello.oldest_api === "number" &&
    typeof hello.version === "string" &&
    (hello.proof === null || typeof hello.proof === "string")
  );
}
