/** A stretch of a text with the hits marked. The pieces are text nodes, whatever stands in them. */
import type { Hit } from "../../generated/api";

export function Snippet({ pieces }: Pick<Hit, "pieces">) {
  // Pieces have no identity but their place.
  return <>{pieces.map(({ text, hit }, place) => (hit ? <mark key={place}>{text}</mark> : text))}</>;
}

/** A text of a record: as it was found, with its hits, or plainly when it has none. */
export function Marked({ hit, text }: { hit: Hit | undefined; text: string }) {
  return <bdi>{hit ? <Snippet pieces={hit.pieces} /> : text}</bdi>;
}
