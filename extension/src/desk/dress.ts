/** Language, colours and the shared look of a desk page, before anything is shown on it. */
import { base, components } from "../ui/style";
import { isChinese, type Key, t } from "../ui/text";

export function dress(title: Key): void {
  document.title = t(title);
  document.documentElement.lang = isChinese() ? "zh-CN" : "en";
  document.adoptedStyleSheets = [base, components].map(sheet);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colour = (): void => {
    document.body.dataset.theme = dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", colour);
  colour();
}

function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
