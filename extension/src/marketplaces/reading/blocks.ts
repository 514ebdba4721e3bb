/** The parts of a page that are about one thing each, found by its number, whatever they are made of. */
import type { Said } from "./texts";

export interface Block {
  /** The number it is about. */
  number: string;
  /** Everything on the page that is about that number and no other; more than one where a row is drawn in parts. */
  parts: Element[];
}

/** An ancestor of several different numbers is about none of them. */
const SEVERAL = Symbol("several");

/** Where a lone row ends: beyond it stand the titles of columns, the fields of a search, the page's own navigation. */
const BEYOND = 'th, [role="columnheader"], nav, [role="navigation"], input[type="text"], input:not([type])';

/**
 * Climbs from every number as long as nothing else of its kind is there. `said` are the numbers' labels with their
 * values, `numberIn` tells a number from any other text.
 */
export function blocksOf(
  root: Element,
  said: readonly Said[],
  numberIn: (text: string) => string | null,
): Block[] {
  const owners = new Map<Element, string | typeof SEVERAL>();
  const anchors: { number: string; element: Element }[] = [];
  for (const { text, label } of said) {
    const number = numberIn(text);
    if (number === null || label.parentElement === null) continue;
    anchors.push({ number, element: label.parentElement });
    claim(owners, label.parentElement, number, root);
  }
  const alone = new Set(anchors.map(({ number }) => number)).size === 1;
  const blocks = new Map<string, Block>();
  for (const { number, element } of anchors) {
    const part = highest(element, number, owners, alone, root);
    const block = blocks.get(number) ?? { number, parts: [] };
    if (!block.parts.includes(part)) block.parts.push(part);
    blocks.set(number, block);
  }
  return [...blocks.values()];
}

function claim(
  owners: Map<Element, string | typeof SEVERAL>,
  from: Element,
  number: string,
  root: Element,
): void {
  for (let element: Element | null = from; element !== null; element = element.parentElement) {
    const owner = owners.get(element);
    if (owner === SEVERAL) return;
    owners.set(element, owner === undefined || owner === number ? number : SEVERAL);
    if (element === root) return;
  }
}

function highest(
  from: Element,
  number: string,
  owners: ReadonlyMap<Element, string | typeof SEVERAL>,
  alone: boolean,
  root: Element,
): Element {
  let element = from;
  while (element !== root) {
    const above = element.parentElement;
    if (above === null || owners.get(above) !== number) break;
    if (alone && above.querySelector(BEYOND) !== null) break;
    element = above;
  }
  return element;
}
