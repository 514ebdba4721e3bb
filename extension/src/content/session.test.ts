// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import type { Note, Panels } from "../generated/api";
import type { Marketplace, Reading } from "../marketplaces/define";
import { Session } from "./session";

const life = new AbortController();
const reading: Reading = {
  ...{
    marketplace: "demo",
    shop: "1",
    kind: "order_detail",
    recipient: null,
    messages: [],
    messageBox: null,
    problems: [],
  },
  orders: [{ observed: { order_no: "8001" }, unclear: {}, strip: null }],
  open: "8001",
};
const marketplace: Marketplace = {
  id: "demo",
  written: null,
  kinds: [],
  kind: () => "order_detail",
  read: () => reading,
};

/** The service's answer, as far as a session looks into it. */
const answerWith = (...texts: string[]): Panels =>
  ({
    strips: [],
    panel: { order: { order_no: "8001" }, strip: {}, evidence: [], notes: texts.map(noteOf) },
  }) as unknown as Panels;
const noteOf = (text: string) => ({ id: text, text }) as unknown as Note;

afterEach(() => life.abort());

test("an answer from before a note was kept does not take the note away", async () => {
  const asked: ((panels: Panels) => void)[] = [];
  vi.stubGlobal("chrome", {
    runtime: {
      id: "orderside",
      sendMessage: async ({ name }: { name: string }) =>
        name === "panels"
          ? new Promise((done) => asked.push((value) => done({ ok: true, value })))
          : { ok: false, error: { code: "internal", message: "" } },
    },
  });
  const session = new Session(
    () => marketplace,
    () => undefined,
    life.signal,
  );
  const shown = () => session.page.get().panels["demo:1:8001"]?.panel.notes.map(({ text }) => text);
  session.look();
  session.askAbout(new Set());
  asked[0]?.(answerWith());
  await vi.waitFor(() => expect(shown()).toEqual([]));

  void session.refresh();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  session.showKept("demo:1:8001", (panel) => ({ ...panel, notes: [noteOf("just kept"), ...panel.notes] }));
  asked[1]?.(answerWith());
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(shown()).toEqual(["just kept"]);
  asked[2]?.(answerWith("just kept", "a colleague's"));
  await vi.waitFor(() => expect(shown()).toEqual(["just kept", "a colleague's"]));
});

test("a refusal is told for a while, or until the agent closes the panel", () => {
  vi.useFakeTimers();
  const session = new Session(
    () => marketplace,
    () => undefined,
    life.signal,
  );
  const refusal = { orderNo: "8001", why: "The message box is locked." };
  session.refuse(refusal);
  vi.advanceTimersByTime(10_000);
  session.refuse(refusal);
  vi.advanceTimersByTime(10_000);
  expect(session.refused.get()).toEqual(refusal);
  vi.advanceTimersByTime(10_000);
  expect(session.refused.get()).toBeNull();
  session.refuse(refusal);
  session.close();
  expect(session.refused.get()).toBeNull();
  vi.useRealTimers();
});
