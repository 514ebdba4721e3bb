/** What each side of a case proposes, and what the buyer has put forward, after their labels. */
import type { ObservedCase } from "../../generated/api";
import { moneyWithin } from "../values/money";
import { cut } from "./fields";
import type { Labelled } from "./labelled";
import { LABELS } from "./labels";

type Solution = NonNullable<ObservedCase["solutions"]>[number];

const SIDES: readonly (readonly [Solution["by"], readonly string[]])[] = [
  ["buyer", LABELS.solution_buyer],
  ["seller", LABELS.solution_seller],
  ["platform", LABELS.solution_platform],
];
const NONE = /^(-|—|无|暂无|none|n\/a)$/i;
/** No money is paid back then, whatever amount stands beside it. */
const NO_REFUND =
  /不退款|不予退款|无需退款|拒绝退款|\b(?:no|without|not|refus\w*|reject\w*|declin\w*) (?:(?:a|any|the|to) )?refund|без возврата|не возвра|sin reembolso|sem reembolso/i;
/** What the service takes. */
const MOST = 10;

export function readSolutions(labelled: Labelled): Solution[] {
  const found = SIDES.flatMap(([by, labels]) =>
    labelled(labels)
      .filter(({ text }) => !NONE.test(text))
      .map(({ text }): Solution => {
        const amount = NO_REFUND.test(text) ? null : moneyWithin(text);
        return { by, text: cut(text, 500), ...(amount && { amount }) };
      }),
  );
  return found.slice(0, MOST);
}

const IMAGES = /(\d{1,3})\s*(?:张|个?图片|images?|photos?|фото|fotos?|imágenes)/i;
const VIDEOS = /(\d{1,3})\s*(?:个?视频|段视频|videos?|видео|vídeos?)/i;

/** `2张图片，1个视频`; null where the page names no number of either. */
export function readBuyerFiles(labelled: Labelled): ObservedCase["buyer_files"] | null {
  for (const { text } of labelled(LABELS.buyer_files)) {
    const [images, videos] = [IMAGES, VIDEOS].map((form) => form.exec(text)?.[1]);
    if (images ?? videos) return { images: Number(images ?? 0), videos: Number(videos ?? 0) };
  }
  return null;
}
