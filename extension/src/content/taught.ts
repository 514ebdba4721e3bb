/** Which reader reads this page: what the team taught goes before our own, and our own before words alone. */
import type { KeptTaughtConsole } from "../generated/api";
import { marketplaceFor } from "../marketplaces";
import type { Marketplace } from "../marketplaces/define";
import { taughtReader } from "../marketplaces/taught";
import { ask } from "./ask";
import { listen } from "./connection";

export class Readers {
  #taught: { reader: Marketplace; pages: Marketplace }[] = [];

  /** `changed` is called when pages have to be read in another way from now on. */
  constructor(
    private readonly changed: () => void,
    signal: AbortSignal,
  ) {
    listen((message) => {
      if (message.broadcast === "taught") this.#learn(message.consoles);
    }, signal);
    void ask("taught_consoles", {}).then((answer) => {
      if (answer.ok && !signal.aborted && answer.value.length > 0) this.#learn(answer.value);
    });
  }

  readonly for = (url: URL): Marketplace | null => {
    const at = ({ kind }: Marketplace): boolean => kind(url) !== null;
    const taught = this.#taught.map(({ pages }) => pages).find(at);
    return taught ?? marketplaceFor(url) ?? this.#taught.map(({ reader }) => reader).find(at) ?? null;
  };

  #learn(consoles: readonly KeptTaughtConsole[]): void {
    this.#taught = consoles
      .filter(({ on }) => on)
      .map((console) => ({ pages: taughtReader(console, "taught"), reader: taughtReader(console, "all") }));
    this.changed();
  }
}
