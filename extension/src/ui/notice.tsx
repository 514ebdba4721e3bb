import type { ComponentChildren } from "preact";
import { Icon } from "./icon";

export type Tone = "info" | "good" | "warn" | "bad";

interface NoticeProps {
  tone: Tone;
  children: ComponentChildren;
  /** A button, when there is something to do about it. */
  action?: ComponentChildren;
}

/** A sentence in its place, read out when it appears. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={tone === "bad" ? "alert" : "status"}>
      <Icon name={tone === "good" ? "check" : tone === "info" ? "clock" : "warning"} />
      <div class="notice-text">{children}</div>
      {action}
    </div>
  );
}
