/** Pictures of the team's reply templates, and every way to change them. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { wordsFor } from "../../../background/failed";
import type { TemplateImage } from "../../../generated/api";
import type { Answer, FoundTemplate } from "../../../messages";
import { ask } from "../../ask";

/** Templates that are offered for what was typed. */
const OFFERED = 50;

export interface Images {
  /** Null until they are known. */
  all: readonly TemplateImage[] | null;
  offered: readonly FoundTemplate[];
  /** Why the last act was not done. */
  failure: string;
  busy: boolean;
  seek(text: string): void;
  add(template_id: string, files: readonly File[]): Promise<void>;
  remove(image: TemplateImage): Promise<void>;
}

export function useImages(): Images {
  const [all, show] = useState<readonly TemplateImage[] | null>(null);
  const [offered, offer] = useState<readonly FoundTemplate[]>([]);
  const [sought, seek] = useState("");
  const [failure, fail] = useState("");
  const [busy, setBusy] = useState(false);
  const load = useCallback(async () => {
    const answer = await ask("template_images", {});
    if (answer.ok) show(answer.value);
    else fail(wordsFor(answer.error));
  }, []);
  useEffect(() => void load(), [load]);
  useEffect(() => {
    let gone = false;
    void ask("find_templates", { text: sought, limit: OFFERED }).then(
      (answer) => !gone && answer.ok && offer(answer.value),
    );
    return () => {
      gone = true;
    };
  }, [sought]);

  const act = async (doing: Promise<Answer<unknown>>): Promise<boolean> => {
    setBusy(true);
    const answer = await doing;
    fail(answer.ok ? "" : wordsFor(answer.error));
    await load();
    setBusy(false);
    return answer.ok;
  };
  return {
    ...{ all, offered, failure, busy, seek },
    add: async (template_id, files) => {
      for (const photo of files) {
        const image = { template_id, file_name: photo.name.slice(-255) };
        if (!(await act(ask("add_template_image", { key: crypto.randomUUID(), image, photo })))) return;
      }
    },
    remove: async ({ id, version }) => {
      await act(ask("remove_template_image", { id, version }));
    },
  };
}
