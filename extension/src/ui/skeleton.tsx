import { useLate } from "./hooks";

interface SkeletonProps {
  lines: number;
  label: string;
  /** Milliseconds until it is shown; less when somebody has waited already. */
  after?: number;
}

/** Grey lines where text will be; not shown at all when the answer is quick. */
export function Skeleton({ lines, label, after }: SkeletonProps) {
  const late = useLate(after);
  return (
    <div class="skeleton" role="status" aria-label={label} data-late={late}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="skeleton-line" style={{ width: `${[92, 78, 86, 54][index % 4]}%` }} />
      ))}
    </div>
  );
}
