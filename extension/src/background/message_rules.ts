/**
 * The message rules as last heard from the service: kept in this browser, so that what is inserted is looked at while
 * the service is away, too.
 */
import type { Finding, MessageRules } from "../generated/api";
import { lint } from "../message_rules/lint";
import type { DeskMessages } from "../messages";
import { keep, kept } from "./kept";
import type { Service } from "./service";

const KEY = "message rules";

/** Asked again when a page is shown and they are older than this; milliseconds. */
const FRESH = 60_000;

let askedAt = 0;

/** Asks the service what it has. */
export async function learnRules(service: Service): Promise<MessageRules> {
  askedAt = Date.now();
  const now = await service.messageRules();
  await keep(KEY, now);
  return now;
}

/** Sees to it that they are known before they are needed. */
export function learnInTime(service: Service): void {
  // Away, not paired: pages are told by other means, and go on with what is known.
  if (Date.now() - askedAt > FRESH) void learnRules(service).catch(() => undefined);
}

/** By the rules of this moment where the service says them at once, else as last heard; none, where none ever were. */
export async function lintNow(service: Service, request: Request): Promise<Finding[]> {
  const rules = (await Promise.race([learnRules(service).catch(nothing), late()])) ?? (await rulesKept());
  return found(rules, request);
}

/** By the rules as last heard. */
export async function lintAway(request: Request): Promise<Finding[]> {
  return found(await rulesKept(), request);
}

function found(rules: MessageRules | undefined, { order_id, text, tracking_no }: Request): Finding[] {
  const [marketplace = "", , orderNo = ""] = order_id.split(":");
  return rules ? lint(text, marketplace, rules, [orderNo, tracking_no ?? ""]) : [];
}

const rulesKept = async () => (await kept(KEY)) as MessageRules | undefined;

const nothing = () => undefined;

/** An agent who presses Insert does not wait longer. */
const late = () => new Promise<undefined>((done) => setTimeout(done, 500, undefined));

type Request = DeskMessages["lint"]["request"];
