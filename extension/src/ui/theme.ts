/** Whether the page around an element is dark, judged by the background that is really there. */
export function isDark(from: Element | null): boolean {
  for (let element = from; element; element = element.parentElement) {
    const colour = parse(getComputedStyle(element).backgroundColor);
    if (colour && colour.alpha > 0.5) return luminance(colour.channels) < 0.22;
  }
  return emptyCanvasIsDark();
}

/** With no background at all the browser paints its canvas: dark only where the page opted in. */
function emptyCanvasIsDark(): boolean {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === "dark" || (scheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches);
}

interface Colour {
  /** Red, green and blue, 0 to 1. */
  channels: number[];
  alpha: number;
}

/** Computed colours are `rgb()`, `rgba()` or, where the page uses wide colours, `color(srgb …)`. */
export function parse(text: string): Colour | null {
  const numbers = text.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const scale = text.startsWith("rgb") ? 255 : text.startsWith("color(srgb ") ? 1 : 0;
  if (scale === 0 || numbers.length < 3) return null;
  return { channels: numbers.slice(0, 3).map((value) => value / scale), alpha: numbers[3] ?? 1 };
}

/** Relative luminance, WCAG 2. */
export function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
