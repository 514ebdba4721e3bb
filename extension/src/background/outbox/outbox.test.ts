import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import type { Note } from "../../generated/api";
import type { Status } from "../../messages";
import { installFakeChrome } from "../../testing/fake_chrome";
import { ADDRESS, FakeService, json, refuse, TOKEN } from "../../testing/fake_service";
import { sha256 } from "../proof";
import { type Background, createBackground } from "../rooms";
import { forgetConnection, storeConnection } from "../stored_connection";
import { addNote, addPhoto, addReceipt, addSending } from ".";
import { OutboxStore } from "./store";

const ORDER = "aliexpress:1:8001";
const OTHER = "aliexpress:1:8002";

let service: FakeService;
let database: string;
const arrived = vi.fn();
const added = vi.fn();

beforeEach(async () => {
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

async function deliver(worker: Background): Promise<void> {
  worker.outbox.deliver();
  await worker.outbox.idle();
}

test("a note is answered with the service's record, and nothing waits", async () => {
  const worker = newWorker();
  const kept = await note(worker, "Called the buyer");
  expect(kept).toMatchObject({ state: "kept", record: { text: "Called the buyer" } });
  expect(await worker.store.count()).toBe(0);
  expect(arrived).toHaveBeenCalledWith(ORDER);
});

test("that a text was seen sent arrives behind its receipt; refused, nobody is asked about it", async () => {
  const worker = newWorker();
  service.down = true;
  const id = crypto.randomUUID();
  const text = { template_id: "ship", template_version: 1, language: "en", text: "x", suggested: false };
  await addReceipt(worker.outbox, { id, order_id: ORDER, ...text });
  const sending = { seen_at: "2026-11-20T10:00:00Z", edited: false };
  await addSending(worker.outbox, { order_id: ORDER, receipt_id: id, sending });
  await addSending(worker.outbox, { order_id: ORDER, receipt_id: crypto.randomUUID(), sending });
  service.down = false;
  const asked: string[] = [];
  service.routes.set("POST /receipts", () => json(201, { id: asked.push("receipt") }));
  service.routes.set(`POST /receipts/${id}/sendings`, () => json(201, { id: asked.push("sending") }));
  await deliver(newWorker());
  expect(asked).toEqual(["receipt", "sending"]);
  expect(await worker.store.count()).toBe(0);
});

test("what is delivered at once never counts as waiting, but would wake a new worker", async () => {
  const said: number[] = [];
  const status = ({ waiting }: Status) => said.push(waiting);
  const worker = createBackground({ added, arrived, status }, new OutboxStore(database));
  await note(worker, "quick");
  await vi.waitFor(() => expect(said.length).toBeGreaterThan(0));
  expect(added).toHaveBeenCalledOnce();
  expect(new Set(said)).toEqual(new Set([0]));
});

test("r24: while the service is away everything waits, then arrives in order", async () => {
  const worker = newWorker();
  service.down = true;
  expect(await note(worker, "one")).toMatchObject({ state: "waiting" });
  expect(await photo(worker, "pixels")).toMatchObject({ state: "waiting" });
  await note(worker, "three");
  expect(await worker.status()).toMatchObject({ state: "away", waiting: 3 });
  service.down = false;
  await deliver(worker);
  expect(service.recorded).toEqual(["one", await sha256(new TextEncoder().encode("pixels").buffer), "three"]);
});

test("before there is a connection everything waits too", async () => {
  await forgetConnection();
  const worker = newWorker();
  expect(await note(worker, "early")).toMatchObject({ state: "waiting" });
  expect(service.asked).toEqual([]);
});

test("a worker that dies before the answer leaves an entry that the next one delivers once", async () => {
  const dying = newWorker();
  service.routes.set("POST /notes", (asked) => {
    service.create(asked);
    return new Promise<Response>(() => undefined); // The worker is gone before the answer comes.
  });
  void note(dying, "once");
  await vi.waitFor(() => expect(service.recorded).toEqual(["once"]));
  service.routes.clear();
  const next = newWorker();
  await deliver(next);
  expect(service.recorded).toEqual(["once"]);
  expect(service.paths().filter((path) => path === "POST /notes")).toHaveLength(2);
  expect(await next.store.count()).toBe(0);
});

test("r24: fifty notes over ten dying workers and a flickering service are fifty records, in order", async () => {
  const texts = Array.from({ length: 50 }, (_, index) => `note ${index}`);
  let turn = 0;
  service.routes.set("POST /notes", (asked) => {
    turn += 1;
    if (turn % 7 === 0) throw new TypeError("Failed to fetch");
    const answer = service.create(asked);
    if (turn % 5 === 0) throw new TypeError("Failed to fetch"); // Recorded, but the answer is lost.
    return turn % 11 === 0 ? refuse(503, "busy") : answer;
  });
  let worker = newWorker();
  for (const [index, text] of texts.entries()) {
    if (index % 5 === 0) worker = newWorker();
    await note(worker, text);
  }
  for (let round = 0; round < 20; round += 1) await deliver(newWorker());
  expect(service.recorded).toEqual(texts);
  expect(await worker.store.count()).toBe(0);
});

test("one delivery at a time: parallel calls send nothing twice", async () => {
  const worker = newWorker();
  service.down = true;
  await Promise.all([note(worker, "a"), note(worker, "b", OTHER)]);
  service.down = false;
  await Promise.all([deliver(worker), deliver(worker), note(worker, "c")]);
  await worker.outbox.idle();
  expect(service.paths().filter((path) => path === "POST /notes")).toHaveLength(3);
  expect(service.recorded).toHaveLength(3);
});

test("a failing service holds the order's later entries back, not other orders'", async () => {
  const worker = newWorker();
  service.routes.set("POST /notes", (asked) =>
    (asked.body as Note).order_id === ORDER ? refuse(500, "internal") : service.create(asked),
  );
  expect(await note(worker, "first")).toMatchObject({ state: "waiting" });
  expect(await note(worker, "second")).toMatchObject({ state: "waiting" });
  expect(await note(worker, "elsewhere", OTHER)).toMatchObject({ state: "kept" });
  expect(service.recorded).toEqual(["elsewhere"]);
  service.routes.clear();
  await deliver(worker);
  expect(service.recorded).toEqual(["elsewhere", "first", "second"]);
});

test("r24: a full browser is said plainly, and what waited before stays", async () => {
  const worker = newWorker();
  service.down = true;
  await note(worker, "before");
  const add = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
    throw new DOMException("Quota exceeded", "QuotaExceededError");
  });
  await expect(note(worker, "no room")).rejects.toMatchObject({ code: "outbox_full" });
  add.mockRestore();
  expect(await worker.store.list()).toMatchObject([{ note: { text: "before" } }]);
});
