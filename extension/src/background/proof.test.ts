import { expect, test } from "vitest";
import { expectedProof, freshNonce, sha256, tokenId } from "./proof";

test("the proof is HMAC-SHA256 of the nonce under the token's SHA-256, as the service computes it", async () => {
  // python: hmac.new(hashlib.sha256(b"os_anna-1_c2VjcmV0").digest(), b"nonce-of-sixteen", "sha256").hexdigest()
  const proof = await expectedProof("os_anna-1_c2VjcmV0", "nonce-of-sixteen");
  expect(proof).toBe("55ac4faa8bceb74021b8cf27d668dd69876ee10820a135e4a9583f89bebbb0a5");
});

test("a token's public part is what stands between the underscores", () => {
  expect(tokenId("os_anna-1_se_cret")).toBe("anna-1");
  expect(tokenId("os_Anna_secret")).toBeNull();
  expect(tokenId("secret")).toBeNull();
});

test("nonces fit the contract and never repeat", () => {
  const nonces = Array.from({ length: 50 }, freshNonce);
  expect(new Set(nonces).size).toBe(50);
  for (const nonce of nonces) expect(nonce).toMatch(/^[A-Za-z0-9_-]{16,64}$/);
});

test("digests are lower-case hexadecimal", async () => {
  const digest = await sha256(new TextEncoder().encode("abc").buffer);
  expect(digest).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
