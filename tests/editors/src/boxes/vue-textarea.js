import { createApp, h, nextTick, ref, vModelText, withDirectives } from "vue";
import { LABEL, show } from "../page.js";

/** `v-model`, as templates compile it. */
show(async (place) => {
  const text = ref("");
  const onUpdate = (value) => {
    text.value = value;
  };
  const field = () =>
    withDirectives(h("textarea", { placeholder: LABEL, "onUpdate:modelValue": onUpdate }), [[vModelText, text.value]]);
  createApp({ render: field }).mount(place);
  await nextTick();
  return { editable: place.querySelector("textarea"), model: () => text.value };
});
