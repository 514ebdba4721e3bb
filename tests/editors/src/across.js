/** The other side of `acrossOrigins`: tells the page above what a box holds, at every change. */
import { shownIn } from "./page.js";

export function tell({ editable, model }) {
  const send = (data) => parent.postMessage(data, "*");
  const say = () => send({ model: model(), shown: shownIn(editable) });
  addEventListener("keydown", ({ key }) => key === "Enter" && send({ enter: true }), true);
  editable.addEventListener("input", say);
  document.body.append(editable);
  say();
}
