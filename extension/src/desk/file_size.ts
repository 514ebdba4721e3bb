import { language } from "../ui/text";

const UNITS = ["byte", "kilobyte", "megabyte"] as const;

/** "412 byte", "83 kB", "4.2 MB" in the interface's language. */
export function fileSize(bytes: number): string {
  const power = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const unit = UNITS[power] ?? "byte";
  const format = new Intl.NumberFormat(language(), {
    style: "unit",
    unit,
    unitDisplay: power === 0 ? "long" : "short",
    maximumFractionDigits: power === 2 ? 1 : 0,
  });
  return format.format(bytes / 1_000 ** power);
}
