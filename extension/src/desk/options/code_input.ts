/** The pairing code as it is typed and pasted: eight digits, shown as 4 + 4. */

const DIGITS = 8;

/** A whole line copied from the service's window holds other digits too: the pair of four wins. */
export function digitsOf(text: string): string {
  const plain = text.normalize("NFKC"); // Chinese input methods may type full-width digits.
  const pair = /(?<!\d)(\d{4})[ -]?(\d{4})(?!\d)/.exec(plain);
  return (pair ? `${pair[1]}${pair[2]}` : plain.replace(/\D/g, "")).slice(0, DIGITS);
}

export function grouped(digits: string): string {
  return digits.length > 4 ? `${digits.slice(0, 4)} ${digits.slice(4)}` : digits;
}

/** Rewrites a field's text in groups and keeps the caret behind the digit it was behind. Returns the digits. */
export function regroup(field: HTMLInputElement): string {
  const before = digitsOf(field.value.slice(0, field.selectionStart ?? 0)).length;
  const digits = digitsOf(field.value);
  const atEnd = before >= digits.length;
  field.value = grouped(digits);
  const caret = atEnd ? field.value.length : before + (before > 4 ? 1 : 0);
  field.setSelectionRange(caret, caret);
  return digits;
}
