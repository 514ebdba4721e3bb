/** The service's routes as functions, each sent with the token through the connection. */
import type {
  Evidence,
  KeptMessageLimit,
  KeptMessageRule,
  KeptTaughtConsole,
  Library,
  LibraryTemplate,
  MessageLimit,
  MessageRule,
  MessageRules,
  NewEvidence,
  NewNote,
  NewReceipt,
  NewRendering,
  NewTaughtConsole,
  NewTemplateImage,
  Note,
  Notes,
  Orders,
  Panels,
  PanelsQuery,
  PhotoFacts,
  Receipt,
  Rendering,
  ReplyTemplates,
  Sending,
  TaughtConsole,
  TaughtConsoles,
  TemplateImage,
  TemplateImages,
} from "../generated/api";
import type { Sought } from "../messages";
import type { Connection } from "./connection";
import { Failed } from "./failed";
import { type Call, readBlob, readJson, UPLOAD_TIMEOUT } from "./http";

export class Service {
  /** `succeeded` hears of every answered request: what waits can be delivered now. */
  constructor(
    private readonly connection: Connection,
    private readonly succeeded: () => void,
  ) {}

  panels(query: PanelsQuery): Promise<Panels> {
    return this.#json({ method: "POST", path: "/panels", json: query });
  }

  render(templateId: string, rendering: NewRendering): Promise<Rendering> {
    return this.#json({
      method: "POST",
      path: `/reply-templates/${idOf(templateId)}/render`,
      json: rendering,
    });
  }

  addNote(key: string, note: NewNote): Promise<Note> {
    return this.#json({ method: "POST", path: "/notes", json: note, headers: { "Idempotency-Key": key } });
  }

  editNote(id: string, version: number, text: string): Promise<Note> {
    const headers = { "If-Match": `"${version}"` };
    return this.#json({ method: "PUT", path: `/notes/${idOf(id)}`, json: { text }, headers });
  }

  addReceipt(key: string, receipt: NewReceipt): Promise<Receipt> {
    return this.#json({
      method: "POST",
      path: "/receipts",
      json: receipt,
      headers: { "Idempotency-Key": key },
    });
  }

  addSending(key: string, receiptId: string, sending: Sending): Promise<Receipt> {
    const path = `/receipts/${idOf(receiptId)}/sendings`;
    return this.#json({ method: "POST", path, json: sending, headers: { "Idempotency-Key": key } });
  }

  addEvidence(key: string, evidence: NewEvidence, bytes: ArrayBuffer): Promise<Evidence> {
    const headers = { "Idempotency-Key": key };
    const path = `/evidence?${queryOf(evidence)}`;
    return this.#json({ method: "POST", path, bytes, headers, timeout: UPLOAD_TIMEOUT });
  }

  photoFacts(id: string): Promise<Evidence> {
    return this.#json({ path: `/evidence/${idOf(id)}` });
  }

  photoClaims(id: string): Promise<PhotoFacts> {
    return this.#json({ path: `/evidence/${idOf(id)}/facts`, timeout: UPLOAD_TIMEOUT });
  }

  shareCopy(id: string, bounds: object = {}): Promise<Blob> {
    const path = `/evidence/${idOf(id)}/share-copy?${queryOf(bounds)}`;
    return this.#blob({ path, timeout: UPLOAD_TIMEOUT });
  }

  preview(id: string, size: "thumbnail" | "full"): Promise<Blob> {
    return this.#blob({ path: `/evidence/${idOf(id)}/preview?size=${size}` });
  }

  original(id: string): Promise<Blob> {
    return this.#blob({ path: `/evidence/${idOf(id)}/original`, timeout: UPLOAD_TIMEOUT });
  }

  async templateImages(): Promise<TemplateImage[]> {
    return (await this.#json<TemplateImages>({ path: "/template-images" })).template_images;
  }

  addTemplateImage(key: string, image: NewTemplateImage, bytes: ArrayBuffer): Promise<TemplateImage> {
    const headers = { "Idempotency-Key": key };
    const path = `/template-images?${queryOf(image)}`;
    return this.#json({ method: "POST", path, bytes, headers, timeout: UPLOAD_TIMEOUT });
  }

  removeTemplateImage(id: string, version: number): Promise<TemplateImage> {
    const headers = { "If-Match": `"${version}"` };
    return this.#json({ method: "DELETE", path: `/template-images/${idOf(id)}`, json: {}, headers });
  }

  templateImagePreview(id: string): Promise<Blob> {
    return this.#blob({ path: `/template-images/${idOf(id)}/preview` });
  }

  templateImageCopy(id: string, bounds: object): Promise<Blob> {
    const path = `/template-images/${idOf(id)}/share-copy?${queryOf(bounds)}`;
    return this.#blob({ path, timeout: UPLOAD_TIMEOUT });
  }

  /** The library with its ETag; null when it is still the one that has this tag. */
  library(tag: string | null): Promise<{ tag: string; templates: LibraryTemplate[] } | null> {
    const call = { path: "/library", headers: tag ? { "If-None-Match": tag } : {}, timeout: UPLOAD_TIMEOUT };
    return this.#whole(call, async (response) => {
      if (response.status === 304) return null;
      const { reply_templates: templates } = await readJson<Library>(response);
      return { tag: response.headers.get("ETag") ?? "", templates };
    });
  }

  taughtConsoles(): Promise<TaughtConsoles> {
    return this.#json({ path: "/taught-consoles" });
  }

  addTaughtConsole(key: string, console: NewTaughtConsole): Promise<KeptTaughtConsole> {
    const headers = { "Idempotency-Key": key };
    return this.#json({ method: "POST", path: "/taught-consoles", json: console, headers });
  }

  changeTaughtConsole(id: string, version: number, console: TaughtConsole): Promise<KeptTaughtConsole> {
    const headers = { "If-Match": `"${version}"` };
    return this.#json({ method: "PUT", path: `/taught-consoles/${idOf(id)}`, json: console, headers });
  }

  removeTaughtConsole(id: string, version: number): Promise<KeptTaughtConsole> {
    const headers = { "If-Match": `"${version}"` };
    return this.#json({ method: "DELETE", path: `/taught-consoles/${idOf(id)}`, json: {}, headers });
  }

  messageRules(): Promise<MessageRules> {
    return this.#json({ path: "/message-rules" });
  }

  addMessageRule(key: string, rule: MessageRule): Promise<KeptMessageRule> {
    const headers = { "Idempotency-Key": key };
    return this.#json({ method: "POST", path: "/message-rules", json: rule, headers });
  }

  changeMessageRule(id: string, version: number, rule: MessageRule): Promise<KeptMessageRule> {
    const headers = { "If-Match": `"${version}"` };
    return this.#json({ method: "PUT", path: `/message-rules/${idOf(id)}`, json: rule, headers });
  }

  removeMessageRule(id: string, version: number): Promise<KeptMessageRule> {
    const headers = { "If-Match": `"${version}"` };
    return this.#json({ method: "DELETE", path: `/message-rules/${idOf(id)}`, json: {}, headers });
  }

  changeMessageLimit(id: string, version: number, limit: MessageLimit): Promise<KeptMessageLimit> {
    const headers = { "If-Match": `"${version}"` };
    return this.#json({ method: "PUT", path: `/message-limits/${idOf(id)}`, json: limit, headers });
  }

  findNotes(sought: Sought): Promise<Notes> {
    return this.#json({ path: `/notes?${queryOf(sought)}` });
  }

  findOrders(sought: Sought): Promise<Orders> {
    return this.#json({ path: `/orders?${queryOf(sought)}` });
  }

  findReplyTemplates(sought: Sought): Promise<ReplyTemplates> {
    return this.#json({ path: `/reply-templates?${queryOf(sought)}` });
  }

  #json<T>(call: Call): Promise<T> {
    return this.#whole(call, (response) => readJson<T>(response));
  }

  #blob(call: Call): Promise<Blob> {
    return this.#whole(call, readBlob);
  }

  /** An answer counts once its body is here; a line cut before that is a lost connection as well. */
  async #whole<T>(call: Call, read: (response: Response) => Promise<T>): Promise<T> {
    const response = await this.connection.send(call);
    try {
      const answer = await read(response);
      this.succeeded();
      return answer;
    } catch (error) {
      if (error instanceof Failed) this.connection.lost(error);
      throw error;
    }
  }
}

/** Ids come from pages: one that is not of the service's making must not become part of a path. */
export function idOf(id: string): string {
  if (/^[a-z0-9-]{1,64}$/.test(id)) return id;
  throw new Failed("bad_request", "This is not an identifier of the service's.");
}

/** A field that a page leaves undefined is absent, not the word "undefined". */
function queryOf(fields: object): URLSearchParams {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return new URLSearchParams(known.map(([name, value]) => [name, String(value)]));
}
