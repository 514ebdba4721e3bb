import { show } from "../page.js";
import { frameIn, held } from "../plain.js";

/** `document.open` takes away what listened to the frame's document, as CKEditor 4 does with its own. */
show(async (place) => {
  const inside = await frameIn(place);
  inside.open();
  inside.write('<!doctype html><title>消息</title><body><textarea placeholder="消息" rows="9" style="width: 95%"></textarea>');
  inside.close();
  return held(inside.querySelector("textarea"));
});
