import { beforeEach, expect, test, vi } from "vitest";
import { installFakeChrome } from "../testing/fake_chrome";
import { adoptPackagedConnection, loadConnection, storeConnection } from "./stored_connection";

const PACKAGED = { url: "http://127.0.0.1:8799", token: "os_demo_secret" };

beforeEach(() => {
  installFakeChrome();
});

function packageFile(answer: () => Response | Promise<Response>) {
  const fetching = vi.fn(async (_url: string) => answer());
  vi.stubGlobal("fetch", fetching);
  return fetching;
}

test("a packed connection is adopted", async () => {
  const fetching = packageFile(() => new Response(JSON.stringify(PACKAGED)));
  await adoptPackagedConnection();
  expect(fetching).toHaveBeenCalledWith("chrome-extension://orderside/connection.json");
  expect(await loadConnection()).toEqual(PACKAGED);
});

test("a normal build has none, and stays unconnected", async () => {
  packageFile(() => Promise.reject(new TypeError("Failed to fetch")));
  await adoptPackagedConnection();
  expect(await loadConnection()).toBeNull();
});

test("a packed connection never replaces the agent's own", async () => {
  const own = { url: "http://127.0.0.1:8765", token: "os_anna_secret" };
  await storeConnection(own);
  const fetching = packageFile(() => new Response(JSON.stringify(PACKAGED)));
  await adoptPackagedConnection();
  expect(fetching).not.toHaveBeenCalled();
  expect(await loadConnection()).toEqual(own);
});

test("a packed connection to another computer is not taken", async () => {
  packageFile(() => new Response(JSON.stringify({ ...PACKAGED, url: "http://10.0.0.2:8765" })));
  await adoptPackagedConnection();
  expect(await loadConnection()).toBeNull();
});
