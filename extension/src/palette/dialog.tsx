/** One opening of the palette: type, look, Enter. What is missing is asked first; Esc gives the keyboard back. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Rendering } from "../generated/api";
import type { FoundTemplate } from "../messages";
import { askedOf } from "../panels/asked";
import type { Outcome, Values } from "../panels/order_view";
import { holdKeys } from "../ui/held";
import { type Unseen, unseen } from "../ui/seen";
import { t } from "../ui/text";
import { Chosen } from "./chosen";
import type { ForOrder } from "./desk";
import { Finder } from "./finder";
import { find, markFavourite, render, showOwnText, showsOwnText } from "./library";

/** What it opens with. */
export interface Sought {
  text: string;
  /** As if Enter had been pressed: asks for what the best one lacks. */
  enter: boolean;
}

interface DialogProps {
  /** Null where the page shows none: then there is nothing to fill in. */
  order: ForOrder | null;
  sought: Sought;
  /** Whether the keyboard goes back to where it was: after an insertion it is in the box already. */
  onClose: (giveBack: boolean) => void;
}

export function Dialog({ order, sought, onClose }: DialogProps) {
  const dialog = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(sought.text);
  const [found, setFound] = useState<{ text: string; list: FoundTemplate[] | string } | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const [rendering, setRendering] = useState<{ id: string; of: Rendering | string } | null>(null);
  const [values, setValues] = useState<Values>({});
  const [asking, setAsking] = useState(false);
  const [ownText, setOwnText] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const list = Array.isArray(found?.list) ? found.list : [];
  const current = list.find(({ id }) => id === selected) ?? list[0] ?? null;

  const shown = rendering && rendering.id === current?.id ? rendering.of : null;

  useLatest(async () => setter(setOwnText, await showsOwnText()), null);
  useLatest(async () => setter(setFound, { text, list: await find(text) }), text);
  useLatest(async () => {
    const id = current?.id;
    return id === undefined ? nothing : setter(setRendering, { id, of: await render(order, id, {}) });
  }, current?.id);

  const select = (id: string) => {
    setSelected(id);
    setOutcome(null);
  };
  const star = async () => {
    if (!current) return;
    await markFavourite(current);
    setFound({ text, list: await find(text) });
    setSelected(current.id);
  };
  const insert = async (filled: Rendering | string): Promise<Outcome> => {
    if (typeof filled === "string") return { done: "refused", why: filled };
    if (filled.missing.length > 0) return { done: "refused", why: t("insert_still_missing") };
    const asked = shown !== null && typeof shown !== "string" ? askedOf(shown.missing, values) : {};
    return order ? order.insert(filled, asked) : { done: "refused", why: t("palette_no_order") };
  };
  const act = async (why: Unseen | null, filled: () => Promise<Rendering | string>): Promise<void> => {
    setBusy(true);
    const done: Outcome = why ? { done: "refused", why: t(`insert_${why}`) } : await insert(await filled());
    setBusy(false);
    if (done.done === "inserted" && !done.caution) return onClose(false);
    setOutcome(done);
    setAsking(false);
    focusIn(dialog.current, "[role=combobox]");
  };
  const start = (why: Unseen | null): Promise<void> | undefined => {
    if (!shown || !order) return undefined;
    if (typeof shown !== "string" && shown.missing.length > 0) {
      setAsking(true);
      return undefined;
    }
    return act(why, async () => shown);
  };
  /** As a press of the button would be, and only where the button is seen. */
  const enter = () => {
    const button = dialog.current?.querySelector(".palette-chosen .reply-foot .button");
    holdKeys(button && !busy ? unseen(button).then(start) : undefined, "Enter");
  };
  // Enter may come before the answer to the last letter: what it inserts is what that letter found.
  const isCurrent = found?.text === text && (shown !== null || current === null);
  const isEntered = useRef(sought.enter);
  useEffect(() => {
    if (!isEntered.current || !isCurrent) return;
    isEntered.current = false;
    enter();
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the dialog is one of several ways out
    <div
      class="palette-back"
      onMouseDown={({ target, currentTarget }) => target === currentTarget && onClose(true)}
    >
      <div
        ref={dialog}
        class="palette"
        role="dialog"
        aria-modal="true"
        aria-label={t("palette_title")}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "Escape") onClose(true);
          else if (event.key === "Tab") keepWithin(event, dialog.current);
          else if (isStar(event)) {
            event.preventDefault();
            void star();
          }
        }}
      >
        <Finder
          order={order?.orderNo ?? null}
          text={text}
          found={found?.list ?? null}
          current={current}
          onText={(next) => {
            setText(next);
            setSelected(null);
            setOutcome(null);
            isEntered.current = false;
          }}
          onSelect={select}
          onEnter={() => {
            if (isCurrent) return enter();
            isEntered.current = true;
            holdKeys(undefined, "Enter");
          }}
        >
          {current && (
            <Chosen
              key={current.id}
              template={current}
              rendering={shown}
              own={{
                on: ownText,
                onSwitch: (on) => {
                  setOwnText(on);
                  void showOwnText(on);
                },
                render: (template, language) => render(order, template, {}, language),
              }}
              orderNo={order?.orderNo ?? ""}
              canInsert={order?.canInsert ?? false}
              {...{ values, asking, busy, outcome }}
              onValues={(typed) => setValues({ ...values, ...typed })}
              onStart={start}
              onFilled={(why) => act(why, () => render(order, current.id, values))}
              onLeave={() => {
                setAsking(false);
                focusIn(dialog.current, "[role=combobox]");
              }}
              onStar={() => void star()}
            />
          )}
        </Finder>
      </div>
    </div>
  );
}

const isStar = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === "d";

const nothing = () => undefined;
const setter =
  <T,>(set: (value: T) => void, value: T) =>
  () =>
    set(value);

/** Of several questions only the last one's answer counts; what is shown stays until it is there. */
function useLatest(ask: () => Promise<() => void>, about: unknown): void {
  useEffect(() => {
    let isLast = true;
    void ask().then((answer) => isLast && answer());
    return () => {
      isLast = false;
    };
  }, [about]);
}

function focusIn(dialog: HTMLElement | null, selector: string): void {
  dialog?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

/** Tab goes round within the dialog. */
function keepWithin(event: KeyboardEvent, dialog: HTMLElement | null): void {
  const stops = [...(dialog?.querySelectorAll<HTMLElement>("input, button:not(:disabled)") ?? [])];
  const at = stops.indexOf((dialog?.getRootNode() as ShadowRoot | undefined)?.activeElement as HTMLElement);
  const next = stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
  event.preventDefault();
  next?.focus({ preventScroll: true });
}
