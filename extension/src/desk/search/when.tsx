import { language } from "../../ui/text";
import { exact } from "../../ui/time";

/** A moment in the agent's own time; pointed at, it says in which zone that is. */
export function When({ at }: { at: string }) {
  const words = new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" });
  return (
    <time dateTime={at} title={exact(at)}>
      {words.format(Date.parse(at))}
    </time>
  );
}
