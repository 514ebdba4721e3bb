/**
 * Whether the page shows the pictures: one more picture that was made in the page itself (its address is a blob or the
 * data; a picture from the page's server may be anybody's, such as the face of a buyer who writes just now), or the name of
 * a file, which no page had before.
 */
import { wait } from "../insertion/dom";
import { isSeen } from "./field";

const OWN_PICTURE = /^\s*(?:url\(["']?)?(?:blob:|data:image\/)/;
const PICTURES = "img, canvas, [style*=background]";
const NAMED_IN = ["title", "alt", "aria-label"];
/** Milliseconds between two looks. */
const PAUSE = 50;

export class Watch {
  readonly #files: readonly File[];
  readonly #roots: readonly (Document | ShadowRoot)[];
  readonly #before: ReadonlyMap<string, number>;

  constructor(box: Element, files: readonly File[]) {
    this.#files = files;
    this.#roots = rootsAround(box);
    this.#before = this.#pictures();
  }

  /** Looks until all files are shown, so many milliseconds at most. How many are, as far as can be told. */
  async all(limit: number): Promise<number> {
    const end = performance.now() + limit;
    while (this.#count() < this.#files.length && performance.now() < end) await wait(PAUSE);
    return this.#count();
  }

  #count(): number {
    const named = this.#files.filter(({ name }) => this.#roots.some((root) => isNamed(root, name)));
    let pictures = 0;
    for (const [address, count] of this.#pictures())
      pictures += Math.max(0, count - (this.#before.get(address) ?? 0));
    return Math.max(named.length, Math.min(pictures, this.#files.length));
  }

  /** How often each address is drawn. The same picture twice is two. */
  #pictures(): Map<string, number> {
    const counted = new Map<string, number>();
    for (const picture of this.#roots.flatMap((root) => [...root.querySelectorAll(PICTURES)])) {
      const address = addressOf(picture);
      if (OWN_PICTURE.test(address) && isSeen(picture)) counted.set(address, (counted.get(address) ?? 0) + 1);
    }
    return counted;
  }
}

/** The box's own root, and every document or shadow root around that. */
function rootsAround(box: Element): (Document | ShadowRoot)[] {
  const root = box.getRootNode() as Document | ShadowRoot;
  const outer = "host" in root ? root.host : box.ownerDocument.defaultView?.frameElement;
  return outer ? [root, ...rootsAround(outer)] : [root];
}

/** Where a picture comes from, as the page writes it; a canvas comes from the page's own script. */
function addressOf(element: Element): string {
  if (element.localName === "canvas") return "data:image/canvas";
  if (element.localName === "img") return (element as HTMLImageElement).currentSrc;
  return (element as HTMLElement).style?.backgroundImage ?? "";
}

function isNamed(root: Document | ShadowRoot, name: string): boolean {
  const said = NAMED_IN.map((attribute) => `[${attribute}*="${name}"]`).join();
  return [...root.querySelectorAll(said), ...wordsWith(root, name)].some(isSeen);
}

/** The elements whose own text has a name. */
function* wordsWith(root: Document | ShadowRoot, name: string): Generator<Element> {
  const top = "documentElement" in root ? root.documentElement : root;
  if (!top.textContent?.includes(name)) return;
  const walker = top.ownerDocument.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (parentElement !== null && data.includes(name)) yield parentElement;
  }
}
