import { useEffect, useState } from "preact/hooks";
import { IconButton } from "./button";

/** How long it says that it is done. */
const SAID = 1_500;

interface CopyButtonProps {
  label: string;
  /** The label once it is copied. */
  copied: string;
  /** True when the clipboard has it. */
  copy: () => Promise<boolean>;
}

export function CopyButton({ label, copied, copy }: CopyButtonProps) {
  const [done, set] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set(false), SAID);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <IconButton
      icon={done ? "check" : "copy"}
      label={done ? copied : label}
      onClick={() => void copy().then(set)}
    />
  );
}
