/** Notices when the service goes and comes back, and when the extension itself is gone from under the page. */
import type { Broadcast, ConnectionState } from "../messages";
import { ask, isAlive, RELOAD } from "./ask";
import { orderId } from "./reading";
import type { Session } from "./session";
import { withFailure } from "./state";

const EVERY = 3000;
const OLD = 5 * 60_000;

const CODES: Record<Exclude<ConnectionState, "connected">, string> = {
  away: "service_away",
  not_paired: "not_paired",
  impostor: "impostor",
  refused: "refused",
  extension_outdated: "extension_outdated",
  service_outdated: "service_outdated",
};

/** `gone` is called once, when only a reload of the page can help. */
export function watchConnection(session: Session, gone: () => void, signal: AbortSignal): void {
  const heard = (state: ConnectionState) => {
    const failure = session.page.get().failure;
    if (state !== "connected")
      session.page.update((page) => withFailure(page, { code: CODES[state], message: "" }));
    else if (failure && Object.values(CODES).includes(failure.code)) catchUp(session);
  };
  const tick = async () => {
    if (!isAlive()) return lose(session, gone);
    const failure = session.page.get().failure;
    if (document.hidden || !failure || !Object.values(CODES).includes(failure.code)) return;
    const answer = await ask("status", {});
    if (answer.ok && !signal.aborted) heard(answer.value.state);
  };
  const timer = setInterval(() => void tick(), EVERY);
  signal.addEventListener("abort", () => clearInterval(timer));
  listen((message) => {
    if (message.broadcast === "status") heard(message.status.state);
    else if (message.broadcast === "arrived") arrived(session, message.order_id);
  }, signal);
  refreshWhenOld(session, signal);
}

function lose(session: Session, gone: () => void): void {
  session.page.update((page) => withFailure(page, RELOAD));
  gone();
}

function catchUp(session: Session): void {
  void session.refresh();
  const { reading, open } = session.page.get();
  if (reading && open) void session.lookForWaiting(orderId(reading, open));
}

/** Something that waited has reached the service: what is shown of that order is old. */
function arrived(session: Session, id: string): void {
  void session.lookForWaiting(id);
  const { reading, open } = session.page.get();
  const onPage = reading?.orders.some(({ observed }) => orderId(reading, observed.order_no) === id);
  if (onPage || (reading && open && orderId(reading, open) === id)) void session.refresh();
}

export function listen(hear: (message: Broadcast) => void, signal: AbortSignal): void {
  const listener = (message: Broadcast) => hear(message);
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => {
    if (isAlive()) chrome.runtime.onMessage.removeListener(listener);
  });
}

/** Colleagues write notes meanwhile: a page looked at again after a while is asked about anew. */
function refreshWhenOld(session: Session, signal: AbortSignal): void {
  let hiddenAt = Date.now();
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) hiddenAt = Date.now();
      else if (Date.now() - hiddenAt > OLD) catchUp(session);
    },
    { signal },
  );
}
