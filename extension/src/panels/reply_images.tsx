/** A reply template's images: what they show, and the button that puts them into the page beside the text. */
import { useEffect, useState } from "preact/hooks";
import type { TemplateImage } from "../generated/api";
import { DeliberateButton } from "../ui/button";
import { Icon } from "../ui/icon";
import { counted, t } from "../ui/text";
import { AttachOutcome, useHanding } from "./attaching";
import type { Acts } from "./order_view";

interface ReplyImagesProps {
  images: readonly TemplateImage[];
  /** The template's. */
  name: string;
  canInsert: boolean;
  acts: Acts;
}

export function ReplyImages({ images, name, canInsert, acts }: ReplyImagesProps) {
  const { busy, outcome, hand } = useHanding(acts);
  if (images.length === 0) return null;
  const words = counted("attach_images", images.length);
  return (
    <>
      <div class="reply-images">
        {images.map(({ id }) => (
          <Small key={id} id={id} acts={acts} />
        ))}
        {canInsert && (
          <DeliberateButton
            busy={busy}
            label={t("reply_label", words, name)}
            onAct={async (unseen) => void (await hand(() => acts.attachImages(images), unseen))}
          >
            {words}
          </DeliberateButton>
        )}
      </div>
      <AttachOutcome outcome={outcome} />
    </>
  );
}

function Small({ id, acts }: { id: string; acts: Acts }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void acts.imagePreview(id).then((found) => !gone && setAddress(found));
    return () => {
      gone = true;
    };
  }, [id]);
  return <span class="frame small">{address ? <img src={address} alt="" /> : <Icon name="photo" />}</span>;
}
