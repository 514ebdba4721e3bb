/** Teaching, in a console's page: brought in when an agent asks for it, and gone without a trace when it ends. */
import { h } from "preact";
import { ask } from "./content/ask";
import { listen } from "./content/connection";
import { marketplaceFor } from "./marketplaces";
import type { MarketplaceId, PageKind } from "./marketplaces/define";
import { isIn, marketplaceOf } from "./marketplaces/places";
import { beginLesson, taughtIn } from "./teach/lesson";
import { Mode } from "./teach/mode";
import { redacted } from "./teach/redacted";
import { teach as style } from "./teach/style";
import { makePlace } from "./ui/host";
import { base, components } from "./ui/style";

declare global {
  /** In our own world of the page: teaching that is going on. */
  var ordersideTeaching: AbortController | undefined;
}

async function start(): Promise<void> {
  globalThis.ordersideTeaching?.abort();
  const life = new AbortController();
  globalThis.ordersideTeaching = life;
  const url = new URL(location.href);
  const own = marketplaceOf(url.hostname);
  const taught = await ask("taught_consoles", {});
  const known = taught.ok ? taught.value.find(({ host }) => host === url.hostname) : undefined;
  const marketplace: MarketplaceId = own ?? known?.marketplace ?? "other";
  const kind: PageKind = marketplaceFor(url)?.kind(url) ?? "order_list";
  const place = makePlace(document, "orderside-teach", base + components + style, life.signal);
  document.documentElement.append(place.host);
  place.dress();
  place.show(
    h(Mode, {
      begun: beginLesson(url, marketplace, kind),
      mayChoose: own === null && known === undefined,
      isOurs: (target) => target === place.host,
      onCheck: (lesson) => {
        const draft = taughtIn(lesson);
        if (draft) void ask("review_teaching", { taught: { ...draft } });
      },
      onReport: () =>
        void ask("review_report", { page: new Blob([redacted(document)], { type: "text/html" }) }),
      onClose: () => life.abort(),
    }),
  );
  listen((message) => {
    if (message.broadcast === "left" && isIn(message.places, location.href)) life.abort();
    if (message.broadcast === "taught") life.abort();
  }, life.signal);
}

void start();
