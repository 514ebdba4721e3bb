/** The clipboard: where a text goes when no box takes it. */
export async function copy(text: string, document: Document): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, document);
  }
}

/** For pages whose policy keeps scripts from the clipboard: the copy command, filled by our own listener. */
function copyByCommand(text: string, document: Document): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    filled = true;
  };
  window.addEventListener("copy", fill, { capture: true });
  const copied = document.execCommand("copy");
  window.removeEventListener("copy", fill, { capture: true });
  return copied && filled;
}
