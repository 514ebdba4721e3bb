import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { installFakeChrome } from "../../testing/fake_chrome";
import { ADDRESS, FakeService, refuse, TOKEN } from "../../testing/fake_service";
import { type Background, createBackground } from "../rooms";
import { storeConnection } from "../stored_connection";
import { addNote, addPhoto } from ".";
import { OutboxStore } from "./store";

const ORDER = "aliexpress:1:8001";
const OTHER = "aliexpress:1:8002";

let service: FakeService;
let database: string;
const arrived = vi.fn();
const added = vi.fn();

afterEach(() => void vi.useRealTimers());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  installFakeChrome();
  await storeConnection({ url: ADDRESS, token: TOKEN });
  service = new FakeService().install();
  database = crypto.randomUUID();
  arrived.mockClear();
  added.mockClear();
});

/** A worker with nothing in memory, over the same browser profile. */
const newWorker = () =>
  createBackground({ added, status: () => undefined, arrived }, new OutboxStore(database));
const note = ({ outbox }: Background, text: string, order_id = ORDER) => addNote(outbox, { order_id, text });
const photo = ({ outbox }: Background, text: string) =>
  addPhoto(outbox, { order_id: ORDER, kind: "packing", file_name: "a.jpg" }, new Blob([text]));

/** Delivers when the alarm would. */
async function later(worker: Background): Promise<void> {
  vi.setSystemTime(Date.now() + 30_000);
  await deliver(worker);
}

async function deliver(worker: Background): Promise<void> {
  worker.outbox.deliver();
  await worker.outbox.idle();
}

test("r22: too many requests: everything waits", async () => {
  const worker = newWorker();
  service.routes.set("POST /notes", () => refuse(429, "too_many", { "Retry-After": "20" }));
  await note(worker, "first");
  await note(worker, "second", OTHER);
  expect(service.paths().filter((path) => path === "POST /notes")).toHaveLength(2);
  expect(await worker.store.count()).toBe(2);
});

test("a refused note keeps its text until the agent gives it up", async () => {
  const worker = newWorker();
  service.routes.set("POST /notes", () => refuse(422, "text_too_long"));
  await expect(note(worker, "very long")).rejects.toMatchObject({ code: "text_too_long" });
  const [entry] = await worker.store.forOrder(ORDER);
  expect(entry).toMatchObject({ note: { text: "very long" }, refused: "No: text_too_long." });
  await deliver(worker);
  expect(service.paths().filter((path) => path === "POST /notes")).toHaveLength(1);
  await worker.outbox.discard(entry?.key ?? "");
  expect(await worker.store.count()).toBe(0);
});

test("a refused note can be sent again, and does not hold later ones back", async () => {
  const worker = newWorker();
  service.routes.set("POST /notes", () => refuse(404, "not_found"));
  await expect(note(worker, "first")).rejects.toMatchObject({ code: "not_found" });
  service.routes.clear();
  expect(await note(worker, "second")).toMatchObject({ state: "kept" });
  const [entry] = await worker.store.list();
  await worker.outbox.retry(entry?.key ?? "");
  expect(service.recorded).toEqual(["second", "first"]);
});

test("half an emoji in a file's name does not keep the photo from its order", async () => {
  const worker = newWorker();
  const evidence = { order_id: ORDER, kind: "packing", file_name: "Lola \ud83d.jpg" } as const;
  await addPhoto(worker.outbox, evidence, new Blob(["pixels"]));
  expect([...service.records.values()]).toMatchObject([{ file_name: "Lola \ufffd.jpg" }]);
});

test.each([500, 501])(
  "%i three times over one entry: it is refused, and the others go on",
  async (status) => {
    let worker = newWorker();
    service.routes.set("POST /notes", (asked) =>
      (asked.body as { text: string }).text === "poison" ? refuse(status, "broken") : service.create(asked),
    );
    expect(await note(worker, "poison")).toMatchObject({ state: "waiting" });
    expect(await note(worker, "behind it")).toMatchObject({ state: "waiting" });
    worker = newWorker(); // The count outlives the worker.
    await later(worker);
    expect(service.recorded).toEqual([]);
    await later(worker);
    expect(await worker.store.list()).toMatchObject([{ refused: "No: broken." }]);
    expect(service.recorded).toEqual(["behind it"]);
    const [entry] = await worker.store.list();
    service.routes.clear();
    await worker.outbox.retry(entry?.key ?? "");
    expect(service.recorded).toEqual(["behind it", "poison"]);
  },
);

test("sent again by the agent, an entry has its three tries once more", async () => {
  const worker = newWorker();
  service.routes.set("POST /notes", () => refuse(500, "broken"));
  await note(worker, "poison");
  for (let time = 0; time < 2; time += 1) await later(worker);
  const [entry] = await worker.store.list();
  await worker.outbox.retry(entry?.key ?? "");
  expect(await worker.store.list()).toMatchObject([{ refused: null }]);
  for (let time = 0; time < 2; time += 1) await later(worker);
  await worker.outbox.discard(entry?.key ?? "");
  expect(await worker.store.count()).toBe(0);
});

test.each([502, 503, 504, 507])("%i never refuses an entry", async (status) => {
  const worker = newWorker();
  service.routes.set("POST /notes", () => refuse(status, "busy"));
  await note(worker, "kept");
  for (let time = 0; time < 5; time += 1) await deliver(worker);
  expect(await worker.store.list()).toMatchObject([{ refused: null }]);
});

test("an entry that only waits is not given up", async () => {
  const worker = newWorker();
  service.down = true;
  const kept = await note(worker, "keep me");
  const { key } = kept as { key: string };
  await expect(worker.outbox.discard(key)).rejects.toMatchObject({ code: "still_waiting" });
  expect(await worker.store.count()).toBe(1);
});

test("a photo that is none is refused at once and not kept: the agent has the file", async () => {
  const worker = newWorker();
  service.routes.set("POST /evidence", () => refuse(415, "not_a_photo"));
  await expect(photo(worker, "<svg>")).rejects.toMatchObject({ code: "not_a_photo" });
  expect(await worker.store.count()).toBe(0);
});

test("a photo refused later, when nobody waits for the answer, is kept and listed", async () => {
  const worker = newWorker();
  service.down = true;
  await photo(worker, "<svg>");
  service.down = false;
  service.routes.set("POST /evidence", () => refuse(415, "not_a_photo"));
  await deliver(worker);
  expect(await worker.store.list()).toMatchObject([
    { kind: "photo", size: 5, refused: expect.stringContaining("not a JPEG") },
  ]);
});

test("a photo over 25 MB is refused before it fills the browser", async () => {
  const worker = newWorker();
  const large = new Blob([new Uint8Array(25 * 1024 * 1024 + 1)]);
  await expect(addPhoto(worker.outbox, { order_id: ORDER, kind: "label" }, large)).rejects.toMatchObject({
    code: "photo_too_large",
  });
  expect(await worker.store.count()).toBe(0);
});

test("a revoked connection: entries wait and the state says why", async () => {
  const worker = newWorker();
  service.routes.set("POST /notes", () => refuse(401, "token_revoked"));
  expect(await note(worker, "kept")).toMatchObject({ state: "waiting" });
  expect(worker.connection.summary().state).toBe("refused");
});

test("a browser that the gate turns away has nothing refused: everything waits", async () => {
  const worker = newWorker();
  service.routes.set("POST /notes", () => refuse(403, "origin_refused"));
  expect(await note(worker, "one")).toMatchObject({ state: "waiting" });
  expect(await worker.store.list()).toMatchObject([{ refused: null }]);
});
