/** What may be kept as evidence, judged by a file's first bytes as the service does it; its name proves nothing. */
import { t } from "../ui/text";
import { clip } from "./words";

export const PHOTO_MAXIMUM_BYTES = 25 * 1024 * 1024;
export const PHOTO_ACCEPT = "image/jpeg,image/png,image/webp,image/heic,.heic,.heif";

const HEIC_BRANDS = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

export type PhotoType = "image/jpeg" | "image/png" | "image/webp" | "image/heic";

/** `first`: the first twelve bytes, a character each. */
export function photoType(first: string): PhotoType | null {
  if (first.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (first.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (first.startsWith("RIFF") && first.slice(8) === "WEBP") return "image/webp";
  if (first.slice(4, 8) === "ftyp" && HEIC_BRANDS.includes(first.slice(8))) return "image/heic";
  return null;
}

/**
 * As a string: in Firefox a buffer read from a page's file belongs to the page, and a script of an extension may
 * not build an array over it.
 */
function firstBytes(file: File): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener("load", () => resolve(atob(String(reader.result).split(",")[1] ?? "")));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file.slice(0, 12));
  });
}

/** The photo's type, or a sentence that says why it cannot be kept. */
export async function inspect(file: File): Promise<{ type: PhotoType } | { why: string }> {
  const name = clip(file.name, 60);
  if (file.size === 0) return { why: t("evidence_refused_empty", name) };
  if (file.size > PHOTO_MAXIMUM_BYTES) return { why: t("evidence_refused_large", name) };
  const type = photoType(await firstBytes(file));
  return type ? { type } : { why: t("evidence_refused_type", name) };
}
