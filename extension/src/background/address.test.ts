import { expect, test } from "vitest";
import { isThisComputer, parseAddress } from "./address";

test.each([
  ["http://127.0.0.1:8765", "http://127.0.0.1:8765"],
  [" 127.0.0.1:9000/ ", "http://127.0.0.1:9000"],
  ["HTTP://127.0.0.1:080", "http://127.0.0.1:80"],
])("%s is this computer", (text, address) => {
  expect(parseAddress(text)).toBe(address);
});

test.each([
  ["https://orderside.example.com", "https://orderside.example.com"],
  [" https://Orderside.example.com:8443/ ", "https://orderside.example.com:8443"],
  ["https://192.168.1.20", "https://192.168.1.20"],
])("%s is a team's server", (text, address) => {
  expect(parseAddress(text)).toBe(address);
  expect(isThisComputer(address)).toBe(false);
});

test.each([
  "",
  "orderside.example.com",
  "http://orderside.example.com",
  "https://orderside.example.com/api",
  "https://orderside.example.com?x",
  "https://user@orderside.example.com",
  "https://orderside.example.com\\@evil.example",
  "https://orderside.example.com:99999",
  "https://",
  "file:///etc/passwd",
  "http://127.0.0.1",
  "http://127.0.0.1:0",
  "http://127.0.0.1:65536",
  "http://localhost:8765",
  "http://127.0.0.1:8765/api",
  "http://127.0.0.1:8765@evil.example",
  "http://evil.example:8765",
  "http://[::1]:8765",
])("%s is not an address the service can have", (text) => {
  expect(parseAddress(text)).toBeNull();
});
