import { expect, test } from "vitest";
import type { Note, Panel, Strip } from "../generated/api";
import type { Reading } from "../marketplaces/define";
import {
  closed,
  NOTHING_YET,
  opened,
  withAnswer,
  withFailure,
  withNote,
  withPanel,
  withReading,
} from "./state";

const page = (part: Partial<Reading>): Reading => ({
  marketplace: "demo",
  shop: "s1",
  kind: "order_list",
  orders: [],
  open: null,
  recipient: null,
  messages: [],
  messageBox: null,
  problems: [],
  ...part,
});
const chat = (open: string | null, recipient: string | null = null) =>
  page({ kind: "chat", open, recipient });

const strip = (order_no: string): Strip => ({
  order_id: `demo:s1:${order_no}`,
  order_no,
  stage: "ship",
  status_text: null,
  transit: null,
  case: null,
  notes: 0,
  photos: 0,
});
const panel = (order_no: string): Panel => ({
  order: {
    id: `demo:s1:${order_no}`,
    marketplace: "demo",
    shop: "s1",
    order_no,
    stage: "ship",
    sources: {},
    updated_at: "2026-11-22T00:00:00Z",
    version: 1,
  },
  strip: strip(order_no),
  buyer_language: { code: null, source: "unknown" },
  suggestions: [],
  notes: [],
  evidence: [],
  inserted: [],
  template_images: [],
  picture_limit: { edge: 2000, bytes: 2_000_000, total_bytes: null, count: 5, known: [], source: null },
});

test("the panel opens by itself where the page is about one order", () => {
  expect(withReading(NOTHING_YET, chat("1001")).open).toBe("1001");
  expect(withReading(NOTHING_YET, page({})).open).toBeNull();
});

test("closed on chats stays closed on chats, until the agent opens one", () => {
  const shut = closed(withReading(NOTHING_YET, chat("1001")));
  expect(shut).toMatchObject({ open: null, last: "1001" });
  const next = withReading(shut, chat("1002"));
  expect(next).toMatchObject({ open: null, last: "1002" });
  expect(withReading(next, page({ kind: "order_detail", open: "1003" })).open).toBe("1003");
  expect(withReading(opened(next, "1002"), chat("1004")).open).toBe("1004");
});

test("a panel opened from a list stays while the list moves, and goes when the page does", () => {
  const list = opened(withReading(NOTHING_YET, page({})), "1001");
  expect(withReading(list, page({ problems: ["x"] })).open).toBe("1001");
  expect(withReading(list, page({ kind: "dispute_list" })).open).toBeNull();
  expect(withReading(list, null).open).toBeNull();
});

test("another conversation takes the panel with it, also one without an order", () => {
  const one = withReading(NOTHING_YET, chat("1001"));
  expect(withReading(one, chat("1002")).open).toBe("1002");
  expect(withReading(one, chat(null)).open).toBeNull();
});

test("the buyer whom the page names a moment later is the one of this panel; another is not", () => {
  const about = chat("1001");
  const answered = withAnswer(withReading(NOTHING_YET, about), about, { strips: [], panel: panel("1001") });
  const named = withReading(answered, chat("1001", "Ana"));
  expect(named.panels["demo:s1:1001"]?.recipient).toBe("Ana");
  expect(withReading(named, chat("1001", "Ben")).panels["demo:s1:1001"]?.recipient).toBe("Ana");
});

test("a failure leaves what is known, and the next answer clears it", () => {
  const about = page({});
  const known = withAnswer(withReading(NOTHING_YET, about), about, { strips: [strip("1001")], panel: null });
  const away = withFailure(known, { code: "service_away", message: "" });
  expect(away).toMatchObject({ asking: false, failure: { code: "service_away" }, strips: known.strips });
  expect(withAnswer(away, about, { strips: [], panel: null }).failure).toBeNull();
});

test("a new note counts in panel and strip alike, an edited one replaces itself", () => {
  const about = chat("1001");
  const known = withAnswer(withReading(NOTHING_YET, about), about, {
    strips: [strip("1001")],
    panel: panel("1001"),
  });
  const note = { id: "n1", text: "one" } as Note;
  const noted = withPanel(known, "demo:s1:1001", (was) => ({ ...was, notes: withNote(was.notes, note) }));
  expect(noted.strips["demo:s1:1001"]?.notes).toBe(1);
  expect(noted.panels["demo:s1:1001"]?.panel.notes).toEqual([note]);
  expect(withNote([note], { ...note, text: "two" })).toEqual([{ ...note, text: "two" }]);
});
