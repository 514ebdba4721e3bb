/** What the service finds, a page at a time. It gives no totals: only a list that has ended knows its length. */
import type { FoundNote, FoundOrder, FoundReplyTemplate } from "../../generated/api";
import type { Answer, ConnectionState, Failure, Sought } from "../../messages";
import { ask } from "../ask";

/** Of each kind at first, so that all three are seen at once; then as many as one cares to read. */
const FIRST = 5;
const MORE = 20;

export interface List<T> {
  records: T[];
  /** What the page behind is asked for with; null: that was all. */
  next: number | null;
}

export interface Found {
  notes: List<FoundNote>;
  orders: List<FoundOrder>;
  reply_templates: List<FoundReplyTemplate>;
}

export type Kind = keyof Found;

/** The page of a kind behind `before`. */
export type Finding<K extends Kind> = (q: string, before: number | null) => Promise<Answer<Found[K]>>;

export const find: { [K in Kind]: Finding<K> } = {
  notes: async (q, before) =>
    listOf(await ask("find_notes", sought(q, before)), ({ notes, next }) => ({ records: notes, next })),
  orders: async (q, before) =>
    listOf(await ask("find_orders", sought(q, before)), ({ orders, next }) => ({ records: orders, next })),
  reply_templates: async (q, before) =>
    listOf(await ask("find_reply_templates", sought(q, before)), ({ reply_templates, next }) => ({
      records: reply_templates,
      next,
    })),
};

/** The first page of every kind, or why there is none. */
export async function findAll(q: string): Promise<Answer<Found>> {
  const [notes, orders, reply_templates] = await Promise.all([
    find.notes(q, null),
    find.orders(q, null),
    find.reply_templates(q, null),
  ]);
  if (!notes.ok) return notes;
  if (!orders.ok) return orders;
  if (!reply_templates.ok) return reply_templates;
  return {
    ok: true,
    value: { notes: notes.value, orders: orders.value, reply_templates: reply_templates.value },
  };
}

const IN_THE_WAY: Record<Exclude<ConnectionState, "connected">, string> = {
  not_paired: "not_paired",
  away: "service_away",
  impostor: "impostor",
  refused: "refused",
  extension_outdated: "extension_outdated",
  service_outdated: "service_outdated",
};

/** What a search would meet with, before anything is searched; null: nothing. */
export async function inTheWay(): Promise<Failure | null> {
  const status = await ask("status", {});
  if (!status.ok) return status.error;
  const { state } = status.value;
  return state === "connected" ? null : { code: IN_THE_WAY[state], message: "" };
}

function sought(q: string, before: number | null): Sought {
  return { q, before, limit: before === null ? FIRST : MORE };
}

function listOf<V, T>(answer: Answer<V>, list: (value: V) => T): Answer<T> {
  return answer.ok ? { ok: true, value: list(answer.value) } : answer;
}
