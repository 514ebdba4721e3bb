/**
 * How the service shows that it knows our token before it sees it:
 * proof = HMAC-SHA256(key = SHA-256(token), message = nonce), in hexadecimal.
 */

/** The public part of `os_<token_id>_<secret>`, or null when this is no token of ours. */
export function tokenId(token: string): string | null {
  return /^os_([a-z0-9-]{1,64})_.+$/.exec(token)?.[1] ?? null;
}

export function freshNonce(): string {
  return hex(crypto.getRandomValues(new Uint8Array(24)));
}

export async function expectedProof(token: string, nonce: string): Promise<string> {
  const secret = await crypto.subtle.digest("SHA-256", utf8(token));
  const key = await crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return hex(await crypto.subtle.sign("HMAC", key, utf8(nonce)));
}

export async function sha256(bytes: ArrayBuffer): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function hex(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
