/** Every message and what is done about it: the one table. */
import type { DeskMessages, MessageName } from "../messages";
import type { Taught } from "../teach/lesson";
import { keepDraft, loadDraft } from "./drafts";
import { findService } from "./hello";
import { keep, kept } from "./kept";
import { changeKeys, keyBindings } from "./keys";
import { markFavourite, noteInserted } from "./library/own";
import { rendered } from "./library/render";
import { learnInTime, learnRules, lintNow } from "./message_rules";
import { addNote, addPhoto, addReceipt, addSending, waitingOf } from "./outbox";
import { addressOf, pair, requestCode } from "./pairing";
import type { Background } from "./rooms";
import { idOf } from "./service";
import { forgetConnection } from "./stored_connection";
import { learnAnew, taughtForPage } from "./taught";
import { bringWriter, tellOfBox, tellOfKeys, writeInFrame } from "./writing";

/** What waits to be looked at in a page of our own; the worker may end in between. */
const TEACHING = "teaching";
const REPORT = "report";

const OWN_TEXT = "own text";

type Sender = chrome.runtime.MessageSender;

export type Handlers = {
  [N in MessageName]: (
    request: DeskMessages[N]["request"],
    sender: Sender,
  ) => Promise<DeskMessages[N]["answer"]>;
};

/** Templates that one search gives at most. */
const FOUND = 200;

export function createHandlers(background: Background): Handlers {
  const { connection, service, store, outbox, library, status } = background;
  /** The change, once every page of this browser goes by it. */
  const taught = async <T>(change: Promise<T>): Promise<T> => {
    const changed = await change;
    await learnAnew(service);
    return changed;
  };
  /** The change of a message rule, once this browser goes by it. */
  const learned = async <T>(change: Promise<T>): Promise<T> => {
    const changed = await change;
    await learnRules(service);
    return changed;
  };
  return {
    status: async () => {
      await connection.status();
      return status();
    },
    panels: (query) => {
      learnInTime(service);
      return service.panels(query);
    },
    lint: (request) => lintNow(service, request),
    render: (request) => rendered(background, request),
    find_templates: ({ text, limit, fits }) => {
      library.freshen();
      return library.find(text, Math.min(limit, FOUND), fits);
    },
    library_summary: () => library.summary(),
    by_shortcut: ({ shortcut }) => library.byShortcut(shortcut),
    mark_favourite: async ({ id, on }) => {
      await markFavourite(connection.summary(), idOf(id), on);
      return null;
    },
    shows_own_text: async () => (await kept(OWN_TEXT)) === true,
    show_own_text: async ({ on }) => {
      await keep(OWN_TEXT, on);
      return null;
    },
    // Whoever looks at an order may want to answer: what writes comes along.
    bring_panel: async (_, { tab }) => bring(["writer.js", "panel.js"], tab?.id),
    bring_palette: async (_, { tab }) => bring(["palette.js"], tab?.id),
    keys: () => keyBindings(),
    change_keys: async ({ keys }) => {
      await changeKeys(keys);
      return null;
    },
    add_note: (note) => addNote(outbox, note),
    edit_note: ({ id, version, text }) => service.editNote(id, version, text),
    add_evidence: ({ evidence, photo }) => addPhoto(outbox, evidence, photo),
    add_receipt: async (receipt) => {
      const kept = await addReceipt(outbox, receipt);
      if (receipt.text && receipt.template_id) await noteInserted(connection.summary(), receipt.template_id);
      return kept;
    },
    add_sending: (seen) => addSending(outbox, seen),
    bring_sendings: (_, { tab }) => bring(["sendings.js"], tab?.id),
    waiting: async ({ order_id }) => {
      const waiting = (await store.forOrder(order_id)).map(waitingOf);
      return {
        notes: waiting.filter((entry) => entry.kind === "note"),
        photos: waiting.filter((entry) => entry.kind === "photo"),
      };
    },
    draft: async ({ order_id }) => ({ typed: await loadDraft(order_id) }),
    keep_draft: async ({ order_id, typed }) => {
      await keepDraft(order_id, typed);
      return null;
    },
    discard: async ({ key }) => {
      await outbox.discard(key);
      return null;
    },
    thumbnail: ({ id }) => service.preview(id, "thumbnail"),
    copy_to_attach: ({ id, ...bounds }) => service.shareCopy(id, bounds),
    template_image_preview: ({ id }) => service.templateImagePreview(id),
    template_image_copy: ({ id, ...bounds }) => service.templateImageCopy(id, bounds),
    open_photo: async ({ id }, sender) => openDesk(`photo.html?id=${idOf(id)}`, sender),
    open_search: (_, sender) => openDesk("search.html", sender),
    open_options: async () => {
      await chrome.runtime.openOptionsPage();
      return null;
    },
    bring_writer: (_, sender) => bringWriter(sender),
    bring_files: async (_, { tab }) => bring(["files.js"], tab?.id),
    write_in_frame: (wanted, { tab }) => writeInFrame(tab?.id, wanted),
    box_here: (_, sender) => tellOfBox(sender),
    pressed_here: ({ shortcut }, sender) => tellOfKeys(sender, shortcut),
    taught_consoles: () => taughtForPage(service),
    teach: async (_, { tab }) => bring(["teach.js"], tab?.id),
    review_teaching: async ({ taught }, sender) => {
      await keep(TEACHING, taught);
      return openDesk("teaching.html", sender);
    },
    review_report: async ({ page }, sender) => {
      await keep(REPORT, page);
      return openDesk("report.html", sender);
    },
    add_taught_console: ({ key, console }) => taught(service.addTaughtConsole(key, console)),
    change_taught_console: ({ id, version, console }) =>
      taught(service.changeTaughtConsole(id, version, console)),
    remove_taught_console: ({ id, version }) => taught(service.removeTaughtConsole(id, version)),

    learn_taught: () => learnAnew(service),
    teach_tab: ({ tab }) => bring(["teach.js"], tab),
    teaching: async () => ((await kept(TEACHING)) ?? null) as Taught | null,
    report: async () => ((await kept(REPORT)) ?? null) as Blob | null,
    find_service: ({ url }) => findService(addressOf(url)),
    pair: async ({ url, code, agent }) => {
      await pair(url, code, agent);
      await connection.restart();
      return status();
    },
    request_code: ({ url }) => requestCode(url),
    disconnect: async () => {
      const revoked = await connection.revoke();
      await forgetConnection();
      await library.forget();
      await connection.restart();
      return { ...(await status()), revoked };
    },
    everything_waiting: async () => (await store.list()).map(waitingOf),
    retry: async ({ key }) => {
      await outbox.retry(key);
      return null;
    },
    original: ({ id }) => service.original(id),
    full_photo: ({ id }) => service.preview(id, "full"),
    photo_facts: ({ id }) => service.photoFacts(id),
    share_copy: ({ id }) => service.shareCopy(id),
    photo_claims: ({ id }) => service.photoClaims(id),
    message_rules: () => learnRules(service),
    add_message_rule: ({ key, rule }) => learned(service.addMessageRule(key, rule)),
    change_message_rule: ({ id, version, rule }) => learned(service.changeMessageRule(id, version, rule)),
    remove_message_rule: ({ id, version }) => learned(service.removeMessageRule(id, version)),
    change_message_limit: ({ id, version, limit }) => learned(service.changeMessageLimit(id, version, limit)),
    template_images: () => service.templateImages(),
    add_template_image: async ({ key, image, photo }) =>
      service.addTemplateImage(key, image, await photo.arrayBuffer()),
    remove_template_image: ({ id, version }) => service.removeTemplateImage(id, version),
    find_notes: (sought) => service.findNotes(sought),
    find_orders: (sought) => service.findOrders(sought),
    find_reply_templates: (sought) => service.findReplyTemplates(sought),
  };
}

/** Runs scripts of ours in a tab's own page. */
async function bring(files: string[], tabId = 0): Promise<null> {
  await chrome.scripting.executeScript({ target: { tabId }, files });
  return null;
}

/** A page of our own, beside the tab that asks for it. */
async function openDesk(page: string, { tab }: Sender): Promise<null> {
  const url = chrome.runtime.getURL(`desk/${page}`);
  await chrome.tabs.create(tab ? { url, index: tab.index + 1 } : { url });
  return null;
}
