/** In the window, or less than its height away from it. Rows that are not shown at all are nowhere. */
export function isNear(row: Element): boolean {
  const { top, bottom, width } = row.getBoundingClientRect();
  return width > 0 && bottom > -innerHeight && top < 2 * innerHeight;
}
