/** `chrome.i18n` over our own message files, for tests of words and sentences. */
import { vi } from "vitest";
import en from "../../_locales/en/messages.json";
import zh from "../../_locales/zh_CN/messages.json";

type Messages = Record<string, { message: string }>;

/** As Chrome does it: `$1` to `$9` stand for the substitutions. */
function getMessage(messages: Messages, key: string, substitutions: string[]): string {
  const message = messages[key]?.message ?? "";
  return message.replace(/\$(\d)/g, (_, place) => substitutions[Number(place) - 1] ?? "");
}

/** Puts texts in one language in place; import what uses them after this. */
export function installTexts(language: "en-US" | "zh-CN"): void {
  const messages: Messages = language === "en-US" ? en : zh;
  vi.stubGlobal("chrome", {
    i18n: {
      getUILanguage: () => language,
      getMessage: (key: string, substitutions: string[] = []) => getMessage(messages, key, substitutions),
    },
  });
}
