import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface SectionProps {
  title: string;
  count?: number | undefined;
  /** What stands at the right of the heading. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

export function Section({ title, count, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>
          {title}
          {count ? <span class="count">{count}</span> : null}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** What a section says when there is nothing in it yet: always the next step. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
