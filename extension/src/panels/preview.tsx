import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Rendering } from "../generated/api";
import { t } from "../ui/text";
import { segments } from "./marks";
import type { Values } from "./order_view";
import { word } from "./words";

interface PreviewProps {
  rendering: Rendering;
  /** What the agent has typed for missing values; shown in their places at once. */
  values: Values;
}

/** The text as the buyer will read it, in their language and direction; long ones open on demand. */
export function Preview({ rendering, values }: PreviewProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const [long, setLong] = useState(false);
  useLayoutEffect(() => {
    const text = ref.current;
    if (text && !whole) setLong(text.scrollHeight > text.clientHeight + 2);
  }, [rendering.text, whole]);
  return (
    <>
      <div ref={ref} class={`preview ${whole ? "" : "clamped"}`} lang={rendering.language} dir="auto">
        {segments(rendering.text, rendering.missing).map((part, index) =>
          "text" in part ? (
            part.text
          ) : (
            <mark key={index}>{values[part.variable]?.trim() || word("variable", part.variable)}</mark>
          ),
        )}
      </div>
      {(long || whole) && (
        <button type="button" class="link more" onClick={() => setWhole(!whole)}>
          {t(whole ? "reply_less" : "reply_more")}
        </button>
      )}
    </>
  );
}
