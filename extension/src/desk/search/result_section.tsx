import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { wordsFor } from "../../background/failed";
import type { Answer } from "../../messages";
import { t } from "../../ui/text";
import type { List } from "./found";
import { useList } from "./use_list";

interface ResultSectionProps<T> {
  title: string;
  first: List<T>;
  load: (before: number) => Promise<Answer<List<T>>>;
  show: (record: T) => ComponentChildren;
}

export function ResultSection<T extends { id: string }>(props: ResultSectionProps<T>) {
  const { title, first, load, show } = props;
  const { list, busy, failure, more } = useList(first, load);
  const id = useId();
  const rows = useFocusOnNew(list.records.length);
  if (list.records.length === 0) return null;
  return (
    <section class="result-section" aria-labelledby={id} aria-busy={busy}>
      <h2 id={id}>
        {title}
        {list.next === null && <span class="count"> {list.records.length}</span>}
      </h2>
      <ul ref={rows}>
        {list.records.map((record) => (
          <li key={record.id} class="result" tabIndex={-1}>
            {show(record)}
          </li>
        ))}
      </ul>
      {failure && (
        <p class="bad" role="alert">
          {wordsFor(failure)}
        </p>
      )}
      {list.next !== null && (
        <button
          type="button"
          class="button"
          aria-label={t("search_more_of", title)}
          aria-busy={busy}
          onClick={() => void more()}
        >
          {t("search_more")}
        </button>
      )}
    </section>
  );
}

/** More was asked for, and the button may be gone: reading goes on at the first one that is new. */
function useFocusOnNew(count: number) {
  const rows = useRef<HTMLUListElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) (rows.current?.children[before.current] as HTMLElement | undefined)?.focus();
    before.current = count;
  }, [count]);
  return rows;
}
