import { beforeEach, expect, test, vi } from "vitest";
import { installFakeChrome } from "../testing/fake_chrome";
import { ADDRESS, FakeService, json, refuse, TOKEN } from "../testing/fake_service";
import { Connection } from "./connection";
import { expectedProof } from "./proof";
import { forgetConnection, storeConnection } from "./stored_connection";

let service: FakeService;
let connection: Connection;
const changed = vi.fn();

beforeEach(async () => {
  installFakeChrome();
  service = new FakeService().install();
  changed.mockClear();
  connection = new Connection(changed);
  await storeConnection({ url: ADDRESS, token: TOKEN });
});

const send = () =>
  connection.send({ path: "/notes", method: "POST", json: {}, headers: { "Idempotency-Key": "k" } });
const shown = () => service.asked.filter(({ headers }) => headers.has("Authorization"));

test("a service that proves itself is connected, as the agent it names", async () => {
  expect(await connection.status()).toEqual({ state: "connected", url: ADDRESS, agent: "Anna" });
  expect(changed).toHaveBeenCalledOnce();
});

test("r08: an impostor is shown no token, whatever is asked of it", async () => {
  service.routes.set("GET /hello", () =>
    json(200, {
      service: "orderside",
      version: "9",
      api: 1,
      oldest_api: 1,
      instance_id: "x",
      proof: "0".repeat(64),
    }),
  );
  expect((await connection.status()).state).toBe("impostor");
  await expect(send()).rejects.toMatchObject({ code: "impostor" });
  expect(shown()).toEqual([]);
});

test("r08: an old answer of the service's, repeated by another program, proves nothing", async () => {
  await connection.check();
  const proof = await expectedProof(TOKEN, service.asked[0]?.query.get("nonce") ?? "");
  service.routes.set("GET /hello", () =>
    json(200, { service: "orderside", version: "0.1.0", api: 1, oldest_api: 1, instance_id: "i-1", proof }),
  );
  await connection.restart();
  expect(connection.summary().state).toBe("impostor");
});

test.each([
  ["a web page", () => new Response("<h1>It works</h1>")],
  ["another program's 404", () => refuse(404, "not_found")],
  ["other JSON", () => json(200, { service: "other" })],
])("%s instead of a hello is an impostor", async (_, answer) => {
  service.routes.set("GET /hello", answer);
  expect((await connection.status()).state).toBe("impostor");
});

test("a token that the service does not know is refused, before it is shown", async () => {
  service.token = "os_other_secret";
  expect((await connection.status()).state).toBe("refused");
  expect(shown()).toEqual([]);
});

test.each([
  ["extension_outdated", 2, 2],
  ["service_outdated", 0, 0],
])("r23: %s is said before the token is shown", async (code, api, oldest) => {
  Object.assign(service, { api, oldest });
  await expect(send()).rejects.toMatchObject({ code });
  expect(shown()).toEqual([]);
});

test("r23: a newer service that still understands us will do", async () => {
  Object.assign(service, { api: 7, oldest: 1 });
  expect((await connection.status()).state).toBe("connected");
});

test.each([
  ["extension_outdated", 426],
  ["service_outdated", 409],
])("r23: %s is noticed when the service was changed under us", async (code, status) => {
  await connection.status();
  service.routes.set("POST /notes", () => refuse(status, code));
  await expect(send()).rejects.toMatchObject({ code });
  expect(connection.summary().state).toBe(code);
});

test("a service that has too much to do is away, not an impostor", async () => {
  service.routes.set("GET /hello", () => refuse(429, "too_many"));
  expect((await connection.status()).state).toBe("away");
});

test("nothing stored, or an address that is not this computer's, is not paired", async () => {
  await storeConnection({ url: "http://192.168.0.4:8765", token: TOKEN });
  await expect(send()).rejects.toMatchObject({ code: "not_paired" });
  await forgetConnection();
  expect(await connection.status()).toEqual({ state: "not_paired", url: ADDRESS, agent: null });
  expect(service.asked).toEqual([]);
});

test("away is asked again on each status, and keeps the agent's name", async () => {
  await connection.check();
  service.down = true;
  await expect(send()).rejects.toMatchObject({ code: "service_away" });
  expect(await connection.status()).toEqual({ state: "away", url: ADDRESS, agent: "Anna" });
  service.down = false;
  expect((await connection.status()).state).toBe("connected");
});

test("after a network failure the proof is asked for again before the token is shown", async () => {
  await send();
  service.down = true;
  await expect(send()).rejects.toMatchObject({ code: "service_away" });
  service.down = false;
  service.asked.length = 0;
  await send();
  expect(service.paths()).toEqual(["GET /hello", "GET /agents/me", "POST /notes"]);
});

test("within the proof's time one hello is enough", async () => {
  await send();
  await send();
  expect(service.paths().filter((path) => path === "GET /hello")).toHaveLength(1);
});

test("a 401 later on means that the token was revoked", async () => {
  await send();
  service.routes.set("POST /notes", () => refuse(401, "token_revoked"));
  await expect(send()).rejects.toMatchObject({ code: "refused", status: 401 });
  service.token = "os_other_secret";
  expect((await connection.status()).state).toBe("refused");
});

test("a new connection in storage takes effect at once", async () => {
  await connection.check();
  await forgetConnection();
  await connection.restart();
  await expect(send()).rejects.toMatchObject({ code: "not_paired" });
});
