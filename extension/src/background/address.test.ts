import { expect, test } from "vitest";
import { parseAddress } from "./address";

test.each([
  ["http://127.0.0.1:8765", "http://127.0.0.1:8765"],
  [" 127.0.0.1:9000/ ", "http://127.0.0.1:9000"],
  ["HTTP://127.0.0.1:080", "http://127.0.0.1:80"],
])("%s is this computer", (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test.each([
  "",
  "http://127.0.0.1",
  "http://127.0.0.1:0",
  "http://127.0.0.1:65536",
  "http://localhost:8765",
  "https://127.0.0.1:8765",
  "http://127.0.0.1:8765/api",
  "http://127.0.0.1:8765@evil.example",
  "http://evil.example:8765",
  "http://[::1]:8765",
])("%s is not an address the service can have", (text) => {
  expect(parseAddress(text)).toBeNull();
});
