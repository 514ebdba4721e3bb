/** `chrome.i18n` over our own message files, for tests of words and sentences. */
import { vi } from "vitest";
import en from "../../_locales/en/messages.json";
import zh from "../../_locales/zh_CN/messages.json";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** As Chrome does it: `$NAME$` stands for its placeholder, and `$1` in there for a substitution. */
function getMessage(messages: Record<string, Message>, key: string, substitutions: string[]): string {
  const { message = "", placeholders = {} } = messages[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name: string) =>
    (placeholders[name.toLowerCase()]?.content ?? "").replace(
      /\$(\d)/g,
      (__, n) => substitutions[Number(n) - 1] ?? "",
    ),
  );
}

/** Puts texts in one language in place; import what uses them after this. */
export function installTexts(language: "en-US" | "zh-CN"): void {
  const messages: Record<string, Message> = language === "en-US" ? en : zh;
  vi.stubGlobal("chrome", {
    i18n: {
      getUILanguage: () => language,
      getMessage: (key: string, substitutions: string[] = []) => getMessage(messages, key, substitutions),
    },
  });
}
