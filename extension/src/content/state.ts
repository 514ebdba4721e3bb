/** What is known of the page and its orders, and how each event changes it. Plain values; nothing here acts. */
import type { Evidence, Note, Panel, Panels, Strip } from "../generated/api";
import type { PageKind, Reading } from "../marketplaces/define";
import type { Failure } from "../messages";
import { orderId } from "./reading";

/** A panel as answered, and to whom the page was writing when it was asked for. */
export interface KnownPanel {
  panel: Panel;
  recipient: string | null;
}

export interface PageState {
  /** Null: not a page of ours, or not read yet. */
  reading: Reading | null;
  /** The part of a reading that the service was last asked about. */
  asked: Reading | null;
  asking: boolean;
  failure: Failure | null;
  /** By order id, like the panels: numbers of different shops may be the same. */
  strips: Readonly<Record<string, Strip>>;
  panels: Readonly<Record<string, KnownPanel>>;
  /** The order whose panel is open. */
  open: string | null;
  /** The order whose panel the tab at the edge opens again. */
  last: string | null;
  /** Kinds of page on which the agent closed the panel: it does not open by itself there again. */
  closedOn: readonly PageKind[];
}

export const NOTHING_YET: PageState = {
  reading: null,
  asked: null,
  asking: false,
  failure: null,
  strips: {},
  panels: {},
  open: null,
  last: null,
  closedOn: [],
};

export function withReading(state: PageState, reading: Reading | null): PageState {
  // What was asked about is held no longer: it has elements of a page that is left.
  if (!reading) return { ...state, reading, asked: null, open: null, last: null };
  const before = state.reading;
  const samePlace = before?.kind === reading.kind && before.shop === reading.shop;
  const next = { ...state, reading, panels: withRecipient(state, reading) };
  if (samePlace && before.open === reading.open) return next;
  const open = state.closedOn.includes(reading.kind) ? null : reading.open;
  return { ...next, open, last: reading.open };
}

/** A conversation often names its buyer a moment after its order: that is no other buyer. */
function withRecipient({ panels, reading: before }: PageState, reading: Reading): PageState["panels"] {
  if (reading.open === null || reading.recipient === null || before?.open !== reading.open) return panels;
  const id = orderId(reading, reading.open);
  const known = panels[id];
  if (!known || known.recipient !== null) return panels;
  return { ...panels, [id]: { ...known, recipient: reading.recipient } };
}

export const asking = (state: PageState, asked: Reading): PageState => ({ ...state, asking: true, asked });

export function withAnswer(state: PageState, about: Reading, answer: Panels): PageState {
  const { panel } = answer;
  // The service may know the shop of an order whose page does not name it: here it goes by the page's words.
  const byId = Object.fromEntries(answer.strips.map((strip) => [orderId(about, strip.order_no), strip]));
  const panels = panel
    ? withLast(state.panels, orderId(about, panel.order.order_no), { panel, recipient: about.recipient })
    : state.panels;
  const strips = lastOf({ ...without(state.strips, byId), ...byId }, STRIPS);
  return { ...state, asking: false, failure: null, strips, panels };
}

/** A console stands open all day: of what it showed, as much is kept as makes going back to it quick. */
const STRIPS = 1000;
const PANELS = 50;

const withLast = (all: PageState["panels"], id: string, panel: KnownPanel): PageState["panels"] =>
  lastOf({ ...without(all, { [id]: true }), [id]: panel }, PANELS);

const without = <T>(all: Readonly<Record<string, T>>, some: object): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !(id in some)));

const lastOf = <T>(all: Readonly<Record<string, T>>, most: number): Readonly<Record<string, T>> =>
  Object.keys(all).length <= most ? all : Object.fromEntries(Object.entries(all).slice(-most));

export const withFailure = (state: PageState, failure: Failure): PageState =>
  state.failure?.code === failure.code && !state.asking ? state : { ...state, asking: false, failure };

export const opened = (state: PageState, orderNo: string): PageState => ({
  ...state,
  open: orderNo,
  last: orderNo,
  closedOn: state.closedOn.filter((kind) => kind !== state.reading?.kind),
});

export function closed(state: PageState): PageState {
  const kind = state.reading?.kind;
  const closedOn = kind && !state.closedOn.includes(kind) ? [...state.closedOn, kind] : state.closedOn;
  return { ...state, open: null, closedOn };
}

/** A change to one order's panel, with the strip's counts kept in step. */
export function withPanel(state: PageState, id: string, change: (panel: Panel) => Panel): PageState {
  const known = state.panels[id];
  if (!known) return state;
  const changed = change(known.panel);
  const strip = { ...changed.strip, notes: changed.notes.length, photos: changed.evidence.length };
  const panel = { ...changed, strip };
  return {
    ...state,
    panels: { ...state.panels, [id]: { ...known, panel } },
    strips: { ...state.strips, [id]: strip },
  };
}

/** A note just written, or one's own note with its new wording. */
export function withNote(notes: readonly Note[], note: Note): Note[] {
  const known = notes.some(({ id }) => id === note.id);
  return known ? notes.map((other) => (other.id === note.id ? note : other)) : [note, ...notes];
}

/** A photo just kept; an answer that came in between may hold it already. */
export function withEvidence(evidence: readonly Evidence[], photo: Evidence): Evidence[] {
  return [photo, ...evidence.filter(({ id }) => id !== photo.id)];
}
