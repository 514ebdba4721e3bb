/** The panel, in a console's page: brought when the first one is needed, and there from then on. */
import { DrawerPlace } from "./content/drawer";
import type { PanelDesk } from "./content/panel_place";
import { PhotoDesk } from "./content/photos";
import { Thumbnails } from "./content/thumbnails";
import { keep } from "./ui/text";

globalThis.ordersidePanel = ({ session, life, focusStrip }: PanelDesk) => {
  keep("panel_reload", "panel_stale", "note_failed", "evidence_refused", "insert_not_filled");
  const desk = { session, photos: new PhotoDesk(session, life), thumbnails: new Thumbnails(life) };
  return new DrawerPlace(desk, focusStrip, life);
};
