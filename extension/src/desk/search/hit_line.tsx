import type { Hit } from "../../generated/api";
import { Snippet } from "./snippet";

/** Where something was found, and what stands there. */
export function HitLine({ label, hit, lang }: { label: string; hit: Hit; lang?: string | undefined }) {
  return (
    <p class="hit">
      <span class="hit-label">{label}</span>{" "}
      <span class="hit-text" dir="auto" lang={lang}>
        <Snippet pieces={hit.pieces} />
      </span>
    </p>
  );
}
