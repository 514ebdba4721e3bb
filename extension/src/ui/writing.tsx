import { useLayoutEffect, useRef } from "preact/hooks";

interface WritingProps {
  value: string;
  onInput: (value: string) => void;
  /** Ctrl+Enter, or Command+Enter. */
  onDone: () => void;
  onLeave?: () => void;
  label: string;
  placeholder?: string;
  maximum: number;
  focus?: boolean;
}

/** A text area that grows with its text, up to a third of the window. */
export function Writing({
  value,
  onInput,
  onDone,
  onLeave,
  label,
  placeholder,
  maximum,
  focus,
}: WritingProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = ref.current;
    if (!area) return;
    area.style.height = "0";
    area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight / 3)}px`;
  }, [value]);
  useLayoutEffect(() => {
    if (focus) ref.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <textarea
      ref={ref}
      class="field writing"
      dir="auto"
      rows={2}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maximum}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onDone();
        } else if (event.key === "Escape" && onLeave) {
          event.stopPropagation();
          onLeave();
        }
      }}
    />
  );
}
