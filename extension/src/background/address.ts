/** Where the service may be: this computer, or the team's own server behind TLS. Nowhere else. */

export const DEFAULT_ADDRESS = "http://127.0.0.1:8765";

/**
 * The address as an origin (`http://127.0.0.1:8765`, `https://orderside.example.com`), or null when it is not one
 * the service can have. Plain HTTP only to 127.0.0.1 with a port: `localhost` may resolve elsewhere, and on a
 * network anybody could read along.
 */
export function parseAddress(text: string): string | null {
  const trimmed = text.trim();
  return thisComputer(trimmed) ?? teamServer(trimmed);
}

export function isThisComputer(address: string): boolean {
  return thisComputer(address) !== null;
}

function thisComputer(text: string): string | null {
  const match = /^(?:http:\/\/)?127\.0\.0\.1:(\d{1,5})\/?$/i.exec(text);
  const port = Number(match?.[1]);
  return port >= 1 && port <= 65_535 ? `http://127.0.0.1:${port}` : null;
}

function teamServer(text: string): string | null {
  if (!/^https:\/\/[a-z0-9.-]+(?::\d{1,5})?\/?$/i.test(text) || !URL.canParse(text)) return null;
  return new URL(text).origin;
}
