/** Compares texts as an editor shows them: each breaks lines and spaces in its own way. */

/** What a person sees in the box: text that an editor hides (measuring copies, offers) is not in it. */
export const shown = (box: HTMLElement): string => box.innerText;

/** Without white space and the invisible characters that editors put in empty lines. */
export const plainly = (text: string): string => text.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "");

/** How often a text occurs. */
export function countIn(whole: string, text: string): number {
  const part = plainly(text);
  return part === "" ? 0 : plainly(whole).split(part).length - 1;
}
