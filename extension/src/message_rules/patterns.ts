/** E-mail addresses, phone numbers and links in a folded text, by the patterns that the service has, too. */
import detection from "../../../shared_schemas/message_detection.json";
import type { Span } from "./folding";
import { merged, notWithin } from "./spans";

type Kind = "email" | "phone" | "link";

interface Described {
  what: string;
  needs?: string[];
  pattern: string;
}

const PATTERNS = Object.fromEntries(
  (["email", "phone", "link"] as const).map((kind) => [
    kind,
    (detection[kind] as Described[]).map(({ pattern, needs = [] }) => ({
      pattern: new RegExp(pattern, "g"),
      needs,
    })),
  ]),
) as Record<Kind, { pattern: RegExp; needs: string[] }[]>;

const OWN_HOSTS: Readonly<Record<string, readonly string[]>> = detection.own_hosts;

export const emails = (text: string): Span[] => merged(matches("email", text).map(spanOf));

/** `numbers` (the order's, its parcel's) are no phone numbers, whatever they look like. */
export function phones(text: string, numbers: readonly string[]): Span[] {
  const known = numbers.filter(Boolean).flatMap((number) => placesOf(text, number.toLowerCase()));
  return notWithin(matches("phone", text).map(spanOf), known);
}

/** Links that lead neither to the marketplace itself nor to a host that is allowed. An e-mail's host is none. */
export function links(text: string, marketplace: string, allowed: readonly string[]): Span[] {
  const hosts = new Set([...(OWN_HOSTS[marketplace] ?? []), ...allowed]);
  const found = matches("link", text).filter(([, host]) => host === undefined || !isOf(host, hosts));
  return notWithin(found.map(spanOf), emails(text));
}

function isOf(host: string, hosts: ReadonlySet<string>): boolean {
  const parts = host.replace(/^\.+|\.+$/g, "").split(".");
  return parts.some((_, at) => hosts.has(parts.slice(at).join(".")));
}

const matches = (kind: Kind, text: string): RegExpExecArray[] =>
  PATTERNS[kind].flatMap(({ pattern, needs }) =>
    needs.length === 0 || needs.some((one) => text.includes(one)) ? [...text.matchAll(pattern)] : [],
  );

const spanOf = ({ index, 0: whole }: RegExpExecArray): Span => [index, index + whole.length];

function placesOf(text: string, word: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length]);
  return found;
}
