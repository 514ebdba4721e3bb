/** Photos from the agent's hand to the service, one after the other, each shown from the first moment. */
import type { NewEvidence } from "../generated/api";
import { failureWords } from "../panels/failing";
import type { EvidenceKind } from "../panels/order_view";
import { inspect } from "../panels/photos";
import { t } from "../ui/text";
import { ask } from "./ask";
import type { Session } from "./session";
import { withEvidence } from "./state";
import { withoutPhoto, withPhoto, withWork, workOf } from "./work";

const NAME_MAXIMUM = 255;

interface Held {
  file: File;
  kind: EvidenceKind;
}

export class PhotoDesk {
  readonly #session: Session;
  readonly #held = new Map<string, Held>();
  #line: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(session: Session, signal: AbortSignal) {
    this.#session = session;
    signal.addEventListener("abort", () => {
      for (const work of Object.values(session.works.get())) work.photos.forEach(forget);
    });
  }

  add(id: string, files: File[]): void {
    const { kind } = workOf(this.#session.works.get(), id).draft;
    for (const file of files) {
      const key = `here-${++this.#count}`;
      this.#held.set(key, { file, kind });
      this.#show(id, key, { file, kind });
      this.#send(id, key);
    }
  }

  retry(id: string, key: string): void {
    this.#session.works.update((works) => withPhoto(works, id, key, { state: "sending", why: null }));
    this.#send(id, key);
  }

  /** Gives a photo up: one of this page's at once, one that waits through the background. */
  async discard(id: string, key: string): Promise<void> {
    const { photos, waiting } = workOf(this.#session.works.get(), id);
    photos.filter((photo) => photo.key === key).forEach(forget);
    this.#held.delete(key);
    this.#session.works.update((works) => withoutPhoto(works, id, key));
    if (!waiting.photos.some((entry) => entry.key === key)) return;
    await ask("discard", { key });
    await this.#session.lookForWaiting(id);
  }

  #show(id: string, key: string, { file, kind }: Held): void {
    const photo = { key, kind, name: file.name, size: file.size, preview: null, why: null, again: false };
    this.#session.works.update((works) =>
      withWork(works, id, ({ photos }) => ({ photos: [{ ...photo, state: "sending" as const }, ...photos] })),
    );
  }

  /** One at a time: 25 MB each would fill the background's memory. */
  #send(id: string, key: string): void {
    const fail = (error: unknown) => this.#refuse(id, key, t("evidence_refused", String(error)), true);
    this.#line = this.#line.then(() => this.#sendOne(id, key)).catch(fail);
  }

  async #sendOne(id: string, key: string): Promise<void> {
    const held = this.#held.get(key);
    if (!held) return;
    const found = await inspect(held.file);
    if ("why" in found) return this.#refuse(id, key, found.why, false);
    // Browsers other than Safari cannot show HEIC.
    if (found.type !== "image/heic") this.#change(id, key, { preview: URL.createObjectURL(held.file) });
    const photo = new Blob([held.file], { type: found.type });
    const answer = await ask("add_evidence", { evidence: this.#describe(id, held), photo });
    if (!answer.ok)
      return this.#refuse(id, key, t("evidence_refused", failureWords(answer.error).next), true);
    this.#held.delete(key);
    if (answer.value.state === "waiting") {
      this.#change(id, key, { key: answer.value.key, state: "waiting" });
      return this.#session.lookForWaiting(id);
    }
    const { record } = answer.value;
    workOf(this.#session.works.get(), id)
      .photos.filter((shown) => shown.key === key)
      .forEach(forget);
    this.#session.works.update((works) => withoutPhoto(works, id, key));
    this.#session.showKept(id, (panel) => ({ ...panel, evidence: withEvidence(panel.evidence, record) }));
  }

  #describe(id: string, { file, kind }: Held): NewEvidence {
    const case_id = this.#session.page.get().panels[id]?.panel.strip.case?.id;
    const file_name = file.name.slice(-NAME_MAXIMUM);
    return { order_id: id, kind, ...(case_id ? { case_id } : {}), ...(file_name ? { file_name } : {}) };
  }

  #refuse(id: string, key: string, why: string, again: boolean): void {
    this.#change(id, key, { state: "refused", why, again });
  }

  #change(id: string, key: string, part: Parameters<typeof withPhoto>[3]): void {
    this.#session.works.update((works) => withPhoto(works, id, key, part));
  }
}

function forget({ preview }: { preview: string | null }): void {
  if (preview) URL.revokeObjectURL(preview);
}
