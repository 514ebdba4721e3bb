/** Elements from values. Everything shown goes through text nodes: a buyer called `<img …>` is a name, not markup. */

/** An element with attributes (`onclick` and the like are listeners; null and false are left out) and children. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(
    ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== ""),
  );
  return element;
}

/** Labelled values: `<dl>` with a group per label, which is how people and readers find a value by its name. */
export function facts(pairs, className = "facts") {
  return el(
    "dl",
    { class: className },
    pairs
      .filter(Boolean)
      .map(([label, value, group]) =>
        el("div", { class: group ?? null }, el("dt", {}, label), el("dd", {}, value)),
      ),
  );
}

/** What stands where a value is not known. */
export const UNKNOWN = "—";

/** A picture of ours, for the eye only. */
export function picture(name, className) {
  return el("img", { src: `/demo/static/pictures/${name}`, alt: "", class: className, draggable: "false" });
}
