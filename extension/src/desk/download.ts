/** Hands a file to the browser's own way of saving. */

/** The browser reads the object URL when the download starts, which it does after the click. */
const READ_BY_THEN = 60_000;

export function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY_THEN);
}
