/**
 * What Orderside does in every page of a marketplace: read it, ask once about its orders, and show a strip in every
 * row. The panel of the open order, and what puts a chosen text into the page's message box, are brought by need. It
 * fetches nothing and presses nothing.
 */
import { answerOptions } from "./content/answering";
import { isAlive } from "./content/ask";
import { listen, watchConnection } from "./content/connection";
import { keepDrafts } from "./content/drafts";
import { PanelPlace } from "./content/panel_place";
import { Session } from "./content/session";
import { Strips } from "./content/strips";
import { Readers } from "./content/taught";
import { watchPage, watchScrolling } from "./content/watch";
import { isIn } from "./marketplaces/places";
import { keep } from "./ui/text";

/** `watching` ends when the extension was updated: what the agent typed stays to be read, nothing is asked again. */
function start(life: AbortSignal): void {
  for (const left of document.querySelectorAll("orderside-strip, orderside-panel")) left.remove();
  keep("strip_reload");
  const watching = new AbortController();
  const signal = AbortSignal.any([life, watching.signal]);

  const readers = new Readers(() => again.all(), signal);
  const session = new Session(readers.for, () => again.unseen(), signal);
  const panel = new PanelPlace({ session, life, focusStrip: (host) => strips.focus(host) });
  const strips = new Strips(session, (orderNo) => panel.open(orderNo), life);

  const look = (changed?: readonly Node[]): boolean => !isAlive() || session.look(changed);
  const settle = () => {
    if (!isAlive()) return;
    strips.arrange();
    panel.arrange();
  };
  const again = watchPage(document, look, settle, signal);
  watchScrolling(() => strips.isLong && again.near(), signal);
  answerOptions(session, signal);
  keepDrafts(session, signal);
  globalThis.ordersideDesk = { session };
  watchConnection(session, () => watching.abort(), signal);
  listen((message) => {
    if (message.broadcast === "box") session.hands.cameTo(message.frame);
  }, signal);
}

declare global {
  /** In our own world of the page: the script that works in it. */
  var ordersideLife: AbortController | undefined;
}

// Consoles put pages of their own into frames; the agent works in the window itself. A page that stood open when its
// marketplace was switched on may get the script twice.
if (window === window.top && (globalThis.ordersideLife?.signal.aborted ?? true)) {
  const life = new AbortController();
  globalThis.ordersideLife = life;
  listen((message) => {
    if (message.broadcast === "left" && isIn(message.places, location.href)) life.abort();
  }, life.signal);
  start(life.signal);
}
