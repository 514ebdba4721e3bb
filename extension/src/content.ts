/**
 * What Orderside does in a marketplace's page, all told: read it, ask once about its orders, show a strip in every
 * row and the panel of the open order, and put a chosen text into the page's message box. It fetches nothing and
 * presses nothing.
 */
import type { Desk } from "./content/acts";
import { answerOptions } from "./content/answering";
import { isAlive } from "./content/ask";
import { listen, watchConnection } from "./content/connection";
import { keepDrafts } from "./content/drafts";
import { DrawerPlace } from "./content/drawer";
import { PhotoDesk } from "./content/photos";
import { insertReply } from "./content/replies";
import { Session } from "./content/session";
import { Strips } from "./content/strips";
import { Readers } from "./content/taught";
import { Thumbnails } from "./content/thumbnails";
import { watchPage, watchScrolling } from "./content/watch";
import { isIn } from "./marketplaces/places";
import { keep } from "./ui/text";

/** `watching` ends when the extension was updated: what the agent typed stays to be read, nothing is asked again. */
function start(life: AbortSignal): void {
  for (const left of document.querySelectorAll("orderside-strip, orderside-panel")) left.remove();
  keep("strip_reload", "panel_reload", "panel_stale", "note_failed", "evidence_refused", "insert_not_filled");
  const watching = new AbortController();
  const signal = AbortSignal.any([life, watching.signal]);

  const readers = new Readers(() => again.all(), signal);
  const session = new Session(readers.for, () => again.unseen(), signal);
  const desk: Desk = { session, photos: new PhotoDesk(session, life), thumbnails: new Thumbnails(life) };
  const panel = new DrawerPlace(desk, (host) => strips.focus(host), life);
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
  globalThis.ordersideDesk = { session, insertReply };
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
