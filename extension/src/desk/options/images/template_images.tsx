/** Pictures that go with a reply template: looked for by its name, seen, added and removed for the whole team. */
import { useState } from "preact/hooks";
import type { TemplateImage } from "../../../generated/api";
import { PHOTO_ACCEPT } from "../../../panels/photos";
import { nameFor } from "../../../panels/words";
import { t } from "../../../ui/text";
import { ImageTile } from "./image_tile";
import { type Images, useImages } from "./use_images";

export function TemplateImages() {
  const images = useImages();
  const [chosen, choose] = useState("");
  const { all, offered, failure } = images;
  if (all === null) return null;
  const current = offered.find(({ id }) => id === chosen) ?? offered[0];
  return (
    <section class="card" aria-labelledby="template-images">
      <header class="card-head">
        <h2 id="template-images">{t("options_images")}</h2>
        <p class="dim">{t("options_images_hint")}</p>
      </header>
      <div class="images-where">
        <input
          class="field"
          type="search"
          aria-label={t("options_images_seek")}
          placeholder={t("options_images_seek")}
          onInput={({ currentTarget }) => images.seek(currentTarget.value)}
        />
        <select
          class="field"
          aria-label={t("options_images_of")}
          value={current?.id}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {offered.map((template) => (
            <option key={template.id} value={template.id}>
              {`${nameFor(template.names)}${countOf(all, template.id)}`}
            </option>
          ))}
        </select>
      </div>
      {current && <OfTemplate key={current.id} templateId={current.id} all={all} images={images} />}
      <p class="bad images-failure" role="alert">
        {failure}
      </p>
    </section>
  );
}

function countOf(all: readonly TemplateImage[], id: string): string {
  const count = all.filter(({ template_id }) => template_id === id).length;
  return count > 0 ? ` (${count})` : "";
}

interface OfTemplateProps {
  templateId: string;
  all: readonly TemplateImage[];
  images: Images;
}

function OfTemplate({ templateId, all, images }: OfTemplateProps) {
  const mine = all.filter(({ template_id }) => template_id === templateId);
  return (
    <div>
      <ul class="images-shelf">
        {mine.map((image) => (
          <ImageTile key={image.id} image={image} onRemove={() => images.remove(image)} />
        ))}
      </ul>
      <label class="button images-add" aria-busy={images.busy}>
        {t("options_images_add")}
        <input
          type="file"
          multiple
          accept={PHOTO_ACCEPT}
          disabled={images.busy}
          onChange={({ currentTarget }) => {
            void images.add(templateId, [...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}
