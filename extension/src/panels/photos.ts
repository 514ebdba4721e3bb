/** What may be kept as evidence, judged by a file's first bytes as the service does it; its name proves nothing. */
import { t } from "../ui/text";
import { clip, size } from "./words";

export const PHOTO_MAXIMUM_BYTES = 25 * 1024 * 1024;
export const PHOTO_ACCEPT = "image/jpeg,image/png,image/webp,image/heic,.heic,.heif";

const HEIC_BRANDS = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

export type PhotoType = "image/jpeg" | "image/png" | "image/webp" | "image/heic";

export function photoType(first: Uint8Array): PhotoType | null {
  const ascii = String.fromCharCode(...first.subarray(0, 12));
  if (ascii.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (ascii.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (ascii.startsWith("RIFF") && ascii.endsWith("WEBP")) return "image/webp";
  if (ascii.slice(4, 8) === "ftyp" && HEIC_BRANDS.includes(ascii.slice(8))) return "image/heic";
  return null;
}

/** The photo's type, or a sentence that says why it cannot be kept. */
export async function inspect(file: File): Promise<{ type: PhotoType } | { why: string }> {
  const name = clip(file.name, 60);
  if (file.size === 0) return { why: t("evidence_refused_empty", name) };
  if (file.size > PHOTO_MAXIMUM_BYTES) return { why: t("evidence_refused_large", name, size(file.size)) };
  const type = photoType(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  return type ? { type } : { why: t("evidence_refused_type", name) };
}
