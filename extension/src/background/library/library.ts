/** The team's templates in this browser: brought up to date when there is news, and searched without the service. */
import type { LibraryTemplate } from "../../generated/api";
import type { Fits, FoundTemplate, LibrarySummary } from "../../messages";
import type { Connection } from "../connection";
import { Failed } from "../failed";
import type { Service } from "../service";
import { folded } from "./folded";
import { type Index, indexOf } from "./index_of";
import { forgetLibrary, keepLibrary, keptLibrary } from "./kept";
import { type Own, ownOf } from "./own";
import { Search } from "./search";

/** Asked again when somebody searches and it is older than this; milliseconds. */
const FRESH = 60_000;

const NONE: Index = indexOf([]);

export class TemplateLibrary {
  #loaded: { url: string; search: Promise<Search> } | null = null;
  #asking: Promise<void> | null = null;
  #askedAt = 0;

  constructor(
    private readonly connection: Connection,
    private readonly service: Service,
  ) {}

  /** Asks the service whether there is news. Throws Failed; what is kept stays. */
  sync(): Promise<void> {
    this.#asking ??= this.#sync().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** Asks behind somebody's back: away or not paired, it goes on with what is kept. */
  freshen(): void {
    if (Date.now() - this.#askedAt < FRESH) return;
    this.#askedAt = Date.now();
    void this.sync().catch(() => undefined);
  }

  async find(text: string, limit: number, fits?: Fits): Promise<FoundTemplate[]> {
    const search = await this.#search();
    const own = await ownOf(this.connection.summary());
    return (await search.find(text, own, limit, fits)).map(({ template }) => found(template, own));
  }

  async summary(): Promise<LibrarySummary> {
    const { entries, languages } = (await this.#search()).index;
    return { templates: entries.length, languages };
  }

  async byShortcut(typed: string): Promise<FoundTemplate | null> {
    const { index } = await this.#search();
    const template = index.byShortcut.get(folded(typed));
    return template ? found(template, await ownOf(this.connection.summary())) : null;
  }

  /** A template with its texts. Throws Failed when there is none. */
  async template(id: string): Promise<LibraryTemplate> {
    const { index } = await this.#search();
    const entry = index.entries.find(({ template }) => template.id === id);
    if (!entry) throw new Failed("not_found", "There is no such reply template in this browser.");
    return entry.template;
  }

  async forget(): Promise<void> {
    this.#loaded = null;
    this.#askedAt = 0;
    await forgetLibrary();
  }

  async #sync(): Promise<void> {
    if (!this.connection.checked) await this.connection.check();
    const { url } = this.connection.summary();
    const kept = await keptLibrary(url);
    const news = await this.service.library(kept?.tag ?? null);
    if (!news) return;
    await keepLibrary({ url, ...news });
    this.#loaded = { url, search: Promise.resolve(new Search(indexOf(news.templates))) };
  }

  async #search(): Promise<Search> {
    if (!this.connection.checked) await this.connection.check();
    const { url, state } = this.connection.summary();
    if (state === "not_paired") return new Search(NONE);
    if (this.#loaded?.url !== url) this.#loaded = { url, search: load(url) };
    const search = await this.#loaded.search;
    // Nothing was ever kept: the first search waits for the service.
    if (search.index.entries.length > 0 || state !== "connected") return search;
    await this.sync();
    return this.#loaded.search;
  }
}

async function load(url: string): Promise<Search> {
  return new Search(indexOf((await keptLibrary(url))?.templates ?? []));
}

const found = (
  { id, names, shortcut, tags, variants, version }: LibraryTemplate,
  own: Own,
): FoundTemplate => ({
  ...{ id, names, tags, version, shortcut: shortcut ?? null, languages: Object.keys(variants).sort() },
  favourite: own.favourites.includes(id),
  recent: own.recent.includes(id),
});
