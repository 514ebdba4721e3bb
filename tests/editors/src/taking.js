/**
 * What a page does with pictures that come to it: `window.taken` lists {name, type, size, by} of each, in order, and
 * `preview(file)` shows it beside the box as pages do.
 */
export const taken = [];
window.taken = taken;

export function take(files, by) {
  for (const { name, type, size } of files) taken.push({ name, type, size, by });
}

/** A place behind the box, in front of Send. */
export function part(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  document.querySelector("#send").before(made);
  return made;
}

export function preview(file, place) {
  const picture = document.createElement("img");
  picture.width = picture.height = 64;
  picture.src = URL.createObjectURL(file);
  place.append(picture);
}

/** A file field of the page's own; a hidden one stands behind a label, as most do. */
export function fileField({ accept = "image/*", multiple = true, hidden = true } = {}) {
  const field = document.createElement("input");
  Object.assign(field, { type: "file", accept, multiple });
  field.style.cssText = hidden ? "display: none" : "display: block; height: 40px";
  return part("label", hidden ? "图片" : "", field) && field;
}
