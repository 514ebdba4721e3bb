/** Small pictures of kept photos and of templates' images, asked for once per page and shown from memory. */
import { ask } from "./ask";

export class Thumbnails {
  readonly #addresses = new Map<string, string>();

  constructor(signal: AbortSignal) {
    signal.addEventListener("abort", () => {
      for (const address of this.#addresses.values()) URL.revokeObjectURL(address);
      this.#addresses.clear();
    });
  }

  /** A blob address; null when there is no picture to show (yet). */
  async of(id: string, what: "thumbnail" | "template_image_preview" = "thumbnail"): Promise<string | null> {
    const known = this.#addresses.get(id);
    if (known) return known;
    const answer = await ask(what, { id });
    if (!answer.ok) return null;
    const address = URL.createObjectURL(answer.value);
    this.#addresses.set(id, address);
    return address;
  }
}
