import { expect, it } from "vitest";
import { hostIn } from "./add_console";

it.each([
  ["https://erp.example.com/web/orders?page=2", "erp.example.com"],
  [" ERP.Example.com ", "erp.example.com"],
  ["erp.example.com:8443/x", "erp.example.com"],
  ["http://erp.example.com", "erp.example.com"],
  ["localhost", null],
  ["127.0.0.1", null],
  ["orders", null],
  ["", null],
  ["not an address", null],
])("the host in %s", (text, host) => {
  expect(hostIn(text)).toBe(host);
});
