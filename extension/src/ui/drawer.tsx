import type { ComponentChildren } from "preact";
import { t } from "./text";

export const NARROWEST = 320;
const WIDEST = 760;
const STEP = 16;

/** Never so wide that nothing is left of the page. */
export function fitted(width: number, windowWidth: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(width, WIDEST, windowWidth - 120)));
}

interface DrawerProps {
  label: string;
  width: number;
  onWidth: (width: number) => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** A panel at the window's right edge, over the page, as wide as the agent drags it. */
export function Drawer({ label, width, onWidth, onClose, children }: DrawerProps) {
  return (
    <aside
      class="drawer"
      aria-label={label}
      style={{ width: `${width}px` }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.isComposing) onClose();
      }}
    >
      <Edge width={width} onWidth={(next) => onWidth(fitted(next, innerWidth))} />
      {children}
    </aside>
  );
}

function Edge({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const byKey: Record<string, number> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    Home: WIDEST,
    End: NARROWEST,
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged; this is ARIA's window splitter
    <div
      class="edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("panel_resize")}
      title={t("panel_resize")}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onWidth(innerWidth - event.clientX);
      }}
      onKeyDown={(event) => {
        const next = byKey[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onWidth(next);
      }}
    />
  );
}
