import { useLate } from "./hooks";

/** Grey lines where text will be; not shown at all when the answer is quick. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  const late = useLate();
  return (
    <div class="skeleton" role="status" aria-label={label} data-late={late}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="skeleton-line" style={{ width: `${[92, 78, 86, 54][index % 4]}%` }} />
      ))}
    </div>
  );
}
