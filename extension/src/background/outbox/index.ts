/** The outbox as messages see it. */
import type { Evidence, NewEvidence, NewNote, NewReceipt, Note, Receipt } from "../../generated/api";
import type { Kept, PageMessages, Waiting } from "../../messages";
import { Failed } from "../failed";
import { sha256 } from "../proof";
import type { Service } from "../service";
import type { Outbox, Send } from "./outbox";
import type { Entry, OutboxStore } from "./store";

/** The service's own limit (shared_schemas/evidence.py); more would only fill this browser. */
export const PHOTO_MAXIMUM_BYTES = 25 * 1024 * 1024;

export function sender(service: Service, store: OutboxStore): Send {
  return async (entry) => {
    if (entry.kind === "note")
      return service.addNote(entry.key, { ...entry.note, written_at: entry.added_at });
    if (entry.kind === "receipt") return service.addReceipt(entry.key, entry.receipt);
    if (entry.kind === "sending") return service.addSending(entry.key, entry.receipt_id, entry.sending);
    return service.addEvidence(entry.key, entry.evidence, await store.photo(entry.key));
  };
}

export function addNote(outbox: Outbox, note: NewNote): Promise<Kept<Note>> {
  return outbox.add(note.order_id, { kind: "note", note });
}

export function addReceipt(outbox: Outbox, receipt: NewReceipt): Promise<Kept<Receipt>> {
  return outbox.add(receipt.order_id, { kind: "receipt", receipt });
}

export function addSending(
  outbox: Outbox,
  { order_id, receipt_id, sending }: PageMessages["add_sending"]["request"],
): Promise<Kept<Receipt>> {
  return outbox.add(order_id, { kind: "sending", receipt_id, sending });
}

/** The digest is taken here and now: whatever happens to the bytes until they arrive is noticed. */
export async function addPhoto(outbox: Outbox, evidence: NewEvidence, photo: Blob): Promise<Kept<Evidence>> {
  if (!(photo instanceof Blob)) throw new Failed("bad_request", "There is no photo in this message.");
  if (photo.size > PHOTO_MAXIMUM_BYTES)
    throw new Failed("photo_too_large", "A photo may have 25 MB at most.");
  const bytes = await readWhole(photo);
  const described = { ...evidence, sha256: await sha256(bytes) };
  return outbox.add(evidence.order_id, { kind: "photo", evidence: described, size: bytes.byteLength }, bytes);
}

/** A file may have been moved or changed since it was picked. */
async function readWhole(photo: Blob): Promise<ArrayBuffer> {
  try {
    return await photo.arrayBuffer();
  } catch (error) {
    throw new Failed("photo_unreadable", `The file can no longer be read (${String(error)}).`);
  }
}

/** An entry without what only the outbox needs to know. */
export function waitingOf(entry: Entry): Waiting {
  const { faults: _, ...waiting } = entry;
  if (waiting.kind === "sending") return waiting;
  const { order_id: __, ...rest } = waiting;
  return rest;
}
