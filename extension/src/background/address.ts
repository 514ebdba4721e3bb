/** Where the service may be: this computer, nowhere else. */

export const DEFAULT_ADDRESS = "http://127.0.0.1:8765";

/**
 * The address as an origin (`http://127.0.0.1:8765`), or null when it is not one the service can have.
 * Only 127.0.0.1 with a port: `localhost` may resolve elsewhere, and the manifest grants no other host.
 */
export function parseAddress(text: string): string | null {
  const match = /^(?:http:\/\/)?127\.0\.0\.1:(\d{1,5})\/?$/i.exec(text.trim());
  const port = Number(match?.[1]);
  return port >= 1 && port <= 65_535 ? `http://127.0.0.1:${port}` : null;
}
