import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { holdKeys, homeOf, isPress } from "./held";
import { Icon, type IconName } from "./icon";
import { lookAfter, type Unseen, unseen } from "./seen";

interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  kind?: "plain" | "primary" | "quiet";
  disabled?: boolean;
  title?: string | undefined;
}

export function Button({ children, onClick, kind = "plain", disabled = false, title }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      disabled={disabled}
      title={title}
      onClick={() => onClick()}
    >
      {children}
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  onClick: () => void;
}

export function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={() => onClick()}>
      <Icon name={icon} />
    </button>
  );
}

/** What takes its time answers with a promise that ends when the page is left alone again. */
export type Act = (unseen: Unseen | null) => Promise<void> | undefined;

interface DeliberateProps {
  children: ComponentChildren;
  /** Called only for a person's own click, with why it does not count if it does not. */
  onAct: Act;
  primary?: boolean;
  busy?: boolean;
  disabled?: boolean;
  label?: string;
}

/**
 * A button whose act reaches into the page. It never takes the focus by mouse, so that the page's caret stays
 * where the agent left it, and it ignores clicks that no person made. Pressed by key it keeps that key from the
 * page, and has the focus back at the end: the next Enter would send what the first has put into the box.
 */
export function DeliberateButton(props: DeliberateProps) {
  const { children, onAct, primary = false, busy = false, disabled = false, label } = props;
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => (ref.current ? lookAfter(ref.current) : undefined), []);
  const act = (button: HTMLElement, byKey: boolean) => {
    const goHome = byKey ? homeOf(button) : () => undefined;
    const work = unseen(button).then(onAct).finally(goHome);
    if (byKey) holdKeys(work);
  };
  return (
    <button
      ref={ref}
      type="button"
      class={`button ${primary ? "primary" : "plain"}`}
      aria-label={label}
      aria-busy={busy}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // A key that is held says nothing new, and may have been pressed somewhere else.
        if (event.repeat && isPress(event)) event.preventDefault();
      }}
      onClick={(event) => {
        // The second click of a double click is not a second wish. A key's click counts none.
        if (event.isTrusted && event.detail < 2 && !busy) act(event.currentTarget, event.detail === 0);
      }}
    >
      {children}
    </button>
  );
}
