/** What the panel can ask for, bound to one order. */
import type { Acts } from "../panels/order_view";
import { ask } from "./ask";
import { attachImages, attachPhotos } from "./attach";
import { findTemplates, libraryOf, render } from "./library";
import { addNote, saveNote, takeBack } from "./notes";
import { showOwnText } from "./own_text";
import type { PhotoDesk } from "./photos";
import { copyText, insertReply } from "./replies";
import type { Session } from "./session";
import type { Thumbnails } from "./thumbnails";
import { withDraft, withEdit } from "./work";

export interface Desk {
  session: Session;
  photos: PhotoDesk;
  thumbnails: Thumbnails;
}

export function actsFor({ session, photos, thumbnails }: Desk, orderNo: string, id: string): Acts {
  const { works } = session;
  /** Why nothing went into the page is told even if this panel is gone by then. */
  const told = <Done extends { done: string; why?: string }>(outcome: Done): Done => {
    const { done, why } = outcome;
    session.refuse(done === "refused" && why !== undefined ? { orderNo, why } : null);
    return outcome;
  };
  return {
    close: () => session.close(),
    retry: () => void session.refresh(),
    openOptions: () => void ask("open_options", {}),
    change: (part) => works.update((all) => withDraft(all, id, part)),
    chooseLanguage: (language) => {
      works.update((all) => withDraft(all, id, { language }));
      void session.refresh();
    },
    findTemplates,
    library: libraryOf,
    render: (template, language) => render(session, orderNo, { template, language, values: {} }),
    showOwnText: (on) => showOwnText(session, on),
    fill: ({ rendering: { template_id, language } }, values) =>
      render(session, orderNo, { template: template_id, language, values }),
    refuse: (why) => told({ done: "refused", why }),
    insert: async (reply, mode) => told(await insertReply(session, orderNo, reply, { mode })),
    copy: copyText,
    addNote: () => addNote(session, id),
    keepEdit: (noteId, edit) => works.update((all) => withEdit(all, id, noteId, edit)),
    saveNote: (note) => saveNote(session, id, note),
    takeBack: (entry) => takeBack(session, id, entry),
    addPhotos: (files) => photos.add(id, files),
    retryPhoto: (key) => photos.retry(id, key),
    discard: (key) => void photos.discard(id, key),
    attach: async (chosen) => told(await attachPhotos(session, orderNo, chosen)),
    attachImages: async (images) => told(await attachImages(session, orderNo, images)),
    imagePreview: (id) => thumbnails.of(id, "template_image_preview"),
    openPhoto: (photo) => void ask("open_photo", { id: photo }),
    teach: () => {
      session.close();
      void ask("teach", {});
    },
    openSearch: () => void ask("open_search", {}),
    thumbnail: (photo) => thumbnails.of(photo.id),
  };
}
