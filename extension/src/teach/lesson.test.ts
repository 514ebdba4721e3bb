// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { beginLesson, pointedAt, taughtIn } from "./lesson";

it("finds the box again when it says another buyer's name, and keeps none", () => {
  document.body.innerHTML = `<p>Order: <b>PO-211-12345678</b></p><p>Buyer: <i>Anna K.</i></p>
    <textarea class="reply-box" placeholder="Reply to Anna K."></textarea>`;
  const at = (css: string) => document.querySelector(css) ?? document.body;
  let lesson = beginLesson(new URL("https://erp.example/chat"), "other", "chat");
  lesson = pointedAt(lesson, "message_box", at("textarea"));
  lesson = pointedAt(lesson, "order_no", at("b"));
  lesson = pointedAt(lesson, "buyer_name", at("i"));
  const taught = taughtIn(lesson);
  expect(taught?.page.fields.message_box?.labels).toEqual(["Reply to"]);
  expect(JSON.stringify(taught)).not.toContain("Anna");
});
