/** Templates of a library, as the service gives them. */
import type { LibraryTemplate } from "../generated/api";

export const template = (id: string, part: Partial<LibraryTemplate> = {}): LibraryTemplate => ({
  ...{
    id,
    names: { zh_CN: "无名", en: "Nameless" },
    pinyin: "wu ming",
    tags: [],
    variants: { en: "Hello." },
  },
  ...{ version: 1, updated_at: "2026-11-01T00:00:00Z" },
  ...part,
});

export const LIBRARY: LibraryTemplate[] = [
  template("arrival", {
    shortcut: "arrival",
    names: { zh_CN: "到货提醒", en: "Arrival reminder" },
    pinyin: "dao huo ti xing",
    tags: ["transport"],
    variants: { en: "Hello {{ buyer_name }}, {{ order_no }} arrives.", ru: "Посылка скоро прибудет." },
  }),
  template("ship", {
    shortcut: "ship",
    names: { zh_CN: "发货通知", en: "Sent" },
    pinyin: "fa huo tong zhi",
    variants: { en: "It was sent.", zh: "已发货，请留意到货。" },
  }),
  template("late", {
    shortcut: "ship-late",
    names: { zh_CN: "延迟发货", en: "Shipment delay" },
    pinyin: "yan chi fa huo",
    variants: { en: "A reminder: it is late." },
  }),
];
