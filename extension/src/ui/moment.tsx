import { useNow } from "./hooks";
import { t } from "./text";
import { exact, MINUTE, relative } from "./time";

interface MomentProps {
  at: string;
  /** What comes before the exact time in the title: where it was seen, who wrote it. */
  about?: string;
}

/** How long ago, with the exact time on hover. */
export function Moment({ at, about }: MomentProps) {
  const now = useNow(MINUTE / 2);
  const title = about ? t("time_about", about, exact(at)) : exact(at);
  return (
    <time dateTime={at} title={title}>
      {relative(at, now)}
    </time>
  );
}
