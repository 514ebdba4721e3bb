/** A page whose zone comes up over the box while something is dragged, and takes what is dropped on it. */
import { held, textarea } from "../plain.js";
import { show } from "../page.js";
import { part, take } from "../taking.js";

show((place) => {
  const editable = textarea();
  place.append(editable);
  const list = part("ul");
  const zone = document.createElement("div");
  zone.textContent = "松开以添加图片";
  zone.style.cssText = "position: absolute; inset: 0; background: #fff; display: none";
  place.style.position = "relative";
  place.append(zone);
  const lift = (up) => {
    zone.style.display = up ? "block" : "none";
  };
  place.addEventListener("dragenter", ({ dataTransfer }) => lift(dataTransfer.types.includes("Files")));
  zone.addEventListener("dragleave", () => lift(false));
  zone.addEventListener("dragover", (event) => event.preventDefault());
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    lift(false);
    take(event.dataTransfer.files, "drop");
    for (const { name } of event.dataTransfer.files) {
      const line = document.createElement("li");
      line.textContent = name;
      list.append(line);
    }
  });
  return held(editable);
});
