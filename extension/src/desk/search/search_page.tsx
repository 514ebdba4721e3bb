import { useCallback, useEffect, useRef } from "preact/hooks";
import { tame } from "../../panels/words";
import { Skeleton } from "../../ui/skeleton";
import { t } from "../../ui/text";
import type { Found } from "./found";
import { Results } from "./results";
import { SearchBox } from "./search_box";
import { Trouble } from "./trouble";
import { useQuery } from "./use_query";
import { useSearch, type View } from "./use_search";

export function SearchPage() {
  const box = useRef<HTMLInputElement>(null);
  const onBack = useCallback((q: string): void => {
    if (box.current) box.current.value = q;
  }, []);
  const query = useQuery(onBack);
  const { view, again } = useSearch(query.q);

  useEffect(() => {
    document.title = query.q ? t("time_about", tame(query.q, 60), t("search_title")) : t("search_title");
  }, [query.q]);

  return (
    <main class="search-page">
      <header class="search-head">
        <h1>
          <img src="../icons/orderside-48.png" width="24" height="24" alt="" />
          {t("search_heading")}
        </h1>
        <SearchBox box={box} query={query} />
      </header>
      <Body view={view} q={query.q} onAgain={again} />
      <p class="hidden" role="status">
        {view.state === "found" && inWords(view.found, query.q)}
      </p>
    </main>
  );
}

interface BodyProps {
  view: View;
  q: string;
  onAgain: () => void;
}

function Body({ view, q, onAgain }: BodyProps) {
  switch (view.state) {
    case "opening":
      return null;
    case "asked_nothing":
      return <Hint />;
    case "searching":
      return (
        <div class="search-alone">
          <Skeleton lines={8} label={t("search_searching")} after={0} />
        </div>
      );
    case "failed":
      return <Trouble failure={view.failure} onAgain={onAgain} />;
    case "found":
      return isEmpty(view.found) ? <Nothing q={q} /> : <Results key={view.search} q={q} found={view.found} />;
  }
}

/** Nothing is asked yet: what can be. */
function Hint() {
  return (
    <div class="search-alone dim">
      <p>{t("search_hint")}</p>
      <p>{t("search_hint_beginnings")}</p>
    </div>
  );
}

function Nothing({ q }: { q: string }) {
  return (
    <div class="search-alone">
      <h2>{t("search_none", tame(q, 60))}</h2>
      <p class="dim">{t("search_none_hint")}</p>
    </div>
  );
}

function isEmpty({ notes, orders, reply_templates }: Found): boolean {
  return [notes, orders, reply_templates].every(({ records }) => records.length === 0);
}

/** The result in one sentence, for those who do not see the page change. */
function inWords(found: Found, q: string): string {
  if (isEmpty(found)) return t("search_none", tame(q, 60));
  const { notes, orders, reply_templates } = found;
  return t("search_shown", notes.records.length, orders.records.length, reply_templates.records.length);
}
