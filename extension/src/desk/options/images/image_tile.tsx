import { useEffect, useState } from "preact/hooks";
import type { TemplateImage } from "../../../generated/api";
import { t } from "../../../ui/text";
import { ask } from "../../ask";
import { fileSize } from "../../file_size";

interface ImageTileProps {
  image: TemplateImage;
  onRemove: () => Promise<void>;
}

/** One picture. It is removed for everybody and cannot be had back, so that is asked once more. */
export function ImageTile({ image, onRemove }: ImageTileProps) {
  const [address, setAddress] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  useEffect(() => {
    let made = "";
    void ask("template_image_preview", { id: image.id }).then((answer) => {
      if (!answer.ok) return;
      made = URL.createObjectURL(answer.value);
      setAddress(made);
    });
    return () => URL.revokeObjectURL(made);
  }, [image.id]);
  const name = image.file_name ?? t("options_images_unnamed");
  return (
    <li class="images-tile">
      {address ? <img src={address} alt={name} /> : <span class="images-none" />}
      <span class="images-name" title={name}>
        {name}
      </span>
      <span class="dim">{fileSize(image.size)}</span>
      <button type="button" class="link" onClick={() => (sure ? void onRemove() : setSure(true))}>
        {t(sure ? "options_images_remove_sure" : "options_images_remove")}
      </button>
    </li>
  );
}
