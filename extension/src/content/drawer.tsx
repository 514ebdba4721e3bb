/** The panel's place at the window's edge: the open order's panel, or the tab that brings it back. */

import { useState } from "preact/hooks";
import { EdgeTab, PageNotice } from "../panels/edge_tab";
import type { OrderView } from "../panels/order_view";
import { OrderPanel } from "../panels/panel";
import { Refusal } from "../panels/refusal";
import { panel as panelStyle } from "../panels/style";
import { fitted } from "../ui/drawer";
import { holdKeys } from "../ui/held";
import { makePlace } from "../ui/host";
import { Store, useStore } from "../ui/store";
import { base, components, drawer as drawerStyle } from "../ui/style";
import { actsFor, type Desk } from "./acts";
import { ask } from "./ask";
import { leftBelow } from "./docking";
import { placeOf } from "./guard";
import { recallOwnText } from "./own_text";
import { orderId, seenOrder } from "./reading";
import type { Session } from "./session";
import type { PageState } from "./state";
import { type Works, workOf } from "./work";

/** A third of a small window, and no more than reads well in a large one. */
const startingWidth = (): number => fitted(Math.min(400, innerWidth * 0.33), innerWidth);

/** As much of it as the script in every page needs. */
export type Drawer = Pick<DrawerPlace, "arrange" | "focus">;

export class DrawerPlace {
  readonly #place;
  readonly #desk: Desk;
  readonly #width = new Store(startingWidth());
  /** Where the keyboard was before it came to us; it goes back there when the panel closes. */
  #cameFrom: Element | null = null;
  #wasOpen = false;

  constructor(desk: Desk, focusStrip: (host: Element) => void, signal: AbortSignal) {
    this.#desk = desk;
    this.#place = makePlace(
      document,
      "orderside-panel",
      base + components + drawerStyle + panelStyle,
      signal,
    );
    const { host, show } = this.#place;
    host.addEventListener("focusin", ({ relatedTarget }) => {
      if (relatedTarget instanceof Element && relatedTarget !== host) this.#cameFrom = relatedTarget;
    });
    signal.addEventListener(
      "abort",
      desk.session.page.listen(() => this.#follow(focusStrip)),
    );
    signal.addEventListener(
      "abort",
      this.#width.listen(() => this.#dock()),
    );
    addEventListener("resize", () => this.#dock(), { signal });
    document.documentElement.append(host);
    show(
      <>
        <Shown desk={desk} width={this.#width} onOpen={(orderNo) => this.#open(orderNo)} />
        <Refused desk={desk} />
      </>,
    );
    this.arrange();
    void recallOwnText(desk.session);
  }

  /** The page may have replaced its whole document element's children, or changed its colours. */
  arrange(): void {
    const { host, dress } = this.#place;
    if (!host.isConnected) document.documentElement.append(host);
    dress();
    this.#dock();
  }

  #dock(): void {
    const box = this.#desk.session.page.get().reading?.messageBox ?? null;
    const left = `${leftBelow(box, this.#width.get(), window)}px`;
    const { style } = this.#place.host;
    if (style.getPropertyValue("--left-below") !== left) style.setProperty("--left-below", left);
  }

  focus(): void {
    requestAnimationFrame(() => this.#place.focus("#order"));
  }

  #open(orderNo: string): void {
    this.#desk.session.open(orderNo);
    this.focus();
  }

  #follow(focusStrip: (host: Element) => void): void {
    const isOpen = this.#desk.session.page.get().open !== null;
    const hadFocus = document.activeElement === this.#place.host;
    if (this.#wasOpen && !isOpen && hadFocus) this.#giveBack(focusStrip);
    if (isOpen && !this.#wasOpen) void recallOwnText(this.#desk.session);
    this.#wasOpen = isOpen;
  }

  #giveBack(focusStrip: (host: Element) => void): void {
    const from = this.#cameFrom;
    // It may be the message box, and the Enter that closed the panel may be down still: there it would send.
    holdKeys();
    if (from?.localName === "orderside-strip") focusStrip(from);
    else if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
  }
}

/** A refusal whose own panel is not there to say it any more. */
function Refused({ desk: { session } }: { desk: Desk }) {
  const refused = useStore(session.refused);
  const { open } = useStore(session.page);
  if (!refused || (open !== null && refused.orderNo === open)) return null;
  return <Refusal why={refused.why} onClose={() => session.refuse(null)} />;
}

interface ShownProps {
  desk: Desk;
  width: Store<number>;
  onOpen: (orderNo: string) => void;
}

function Shown({ desk, width: chosen, onOpen }: ShownProps) {
  const page = useStore(desk.session.page);
  const works = useStore(desk.session.works);
  useStore(desk.session.ownText);
  const width = useStore(chosen);
  const setWidth = (next: number) => chosen.update(() => next);
  const [noticing, setNoticing] = useState(false);
  const { reading, open, last } = page;
  if (!reading) return null;
  if (open !== null) {
    const id = orderId(reading, open);
    return (
      <OrderPanel
        key={id}
        view={viewOf(page, works, desk.session, open, id)}
        acts={actsFor(desk, open, id)}
        width={width}
        onWidth={setWidth}
      />
    );
  }
  if (noticing && reading.problems.length > 0) {
    return (
      <PageNotice
        problems={reading.problems}
        width={width}
        onWidth={setWidth}
        onClose={() => setNoticing(false)}
        onTeach={() => {
          setNoticing(false);
          void ask("teach", {});
        }}
      />
    );
  }
  if (last === null && reading.problems.length === 0) return null;
  return (
    <EdgeTab
      orderNo={last}
      problem={reading.problems.length > 0}
      onOpen={() => (last === null ? setNoticing(true) : onOpen(last))}
    />
  );
}

export function viewOf(
  page: PageState,
  works: Works,
  { hands, ownText }: Session,
  orderNo: string,
  id: string,
): OrderView {
  const { draft, waiting, photos, note } = workOf(works, id);
  const { reading, panels, failure, asking } = page;
  const seen = seenOrder(reading, orderNo);
  return {
    ...{ orderId: id, orderNo, failure, asking, draft, waiting, note },
    ownText: ownText.get(),
    observed: seen?.observed ?? null,
    unclear: seen?.unclear ?? {},
    panel: panels[id]?.panel ?? null,
    page: reading?.kind ?? "order_list",
    problems: reading?.problems ?? [],
    canInsert: reading !== null && placeOf(reading, hands) !== null,
    photos: [...photos],
  };
}
