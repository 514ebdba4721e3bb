/** The extension API in memory: what the background uses of it, no more. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import messages from "../../_locales/en/messages.json";

const ORIGIN = "chrome-extension://orderside/";

class FakeEvent<Listener extends (...args: never[]) => unknown> {
  readonly listeners: Listener[] = [];

  addListener = (listener: Listener): void => {
    this.listeners.push(listener);
  };

  emit(...args: Parameters<Listener>): void {
    for (const listener of this.listeners) listener(...args);
  }
}

export interface FakeChrome {
  /** What is said on the toolbar and sent to tabs. */
  action: Record<string, ReturnType<typeof vi.fn>>;
  sentToTabs: unknown[];
  permissions: FakePermissions;
  scripting: FakeScripting;
}

/** The browser's leave for addresses, by match pattern. */
class FakePermissions {
  readonly origins = new Set<string>();
  readonly onAdded = new FakeEvent<() => void>();
  readonly onRemoved = new FakeEvent<() => void>();

  contains = async ({ origins }: { origins: string[] }): Promise<boolean> =>
    origins.every((origin) => this.origins.has(origin));

  give(...origins: string[]): void {
    for (const origin of origins) this.origins.add(origin);
    this.onAdded.emit();
  }

  take(...origins: string[]): void {
    for (const origin of origins) this.origins.delete(origin);
    this.onRemoved.emit();
  }
}

class FakeScripting {
  registered: { id: string; matches: string[] }[] = [];
  readonly executeScript = vi.fn(async () => []);

  getRegisteredContentScripts = async () => structuredClone(this.registered);
  registerContentScripts = async (scripts: { id: string; matches: string[] }[]) => {
    this.registered.push(...scripts);
  };
  updateContentScripts = async (scripts: { id: string; matches: string[] }[]) => {
    for (const script of scripts)
      Object.assign(this.registered.find(({ id }) => id === script.id) ?? {}, script);
  };
}

/** Puts a fresh API in place of `chrome`, and an IndexedDB with nothing in it. */
export function installFakeChrome(): FakeChrome {
  vi.stubGlobal("indexedDB", new IDBFactory());
  const sentToTabs: unknown[] = [];
  const permissions = new FakePermissions();
  permissions.give("https://gsp.aliexpress.com/*", "http://127.0.0.1/demo/*");
  const scripting = new FakeScripting();
  const names = ["setIcon", "setBadgeText", "setBadgeBackgroundColor", "setBadgeTextColor", "setTitle"];
  const action = Object.fromEntries(names.map((name) => [name, vi.fn(async () => undefined)]));
  vi.stubGlobal("chrome", {
    runtime: {
      id: "orderside",
      getURL: (path: string) => ORIGIN + path,
      sendMessage: async () => Promise.reject(new Error("Receiving end does not exist.")),
      openOptionsPage: vi.fn(async () => undefined),
      onMessage: new FakeEvent(),
    },
    permissions,
    scripting,
    action,
    i18n: { getMessage, getUILanguage: () => "en-US" },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }],
      create: vi.fn(async () => ({})),
      sendMessage: async (id: number, message: unknown) => {
        if (id === 2) throw new Error("Could not establish connection.");
        sentToTabs.push(message);
      },
    },
  });
  return { action, sentToTabs, permissions, scripting };
}

/** From the English texts; an unknown key is an empty text, as in the browser. */
function getMessage(key: string, values: string[] = []): string {
  const text = (messages as Record<string, { message: string }>)[key]?.message ?? "";
  return values.reduce((whole, value, index) => whole.replaceAll(`$${index + 1}`, value), text);
}

/** A sender as the browser would describe a marketplace page's content script. */
export function consoleSender(url = "https://gsp.aliexpress.com/apps/order"): chrome.runtime.MessageSender {
  return { id: "orderside", url, frameId: 0, tab: { id: 1, index: 0 } as chrome.tabs.Tab };
}

export function deskSender(): chrome.runtime.MessageSender {
  return {
    id: "orderside",
    url: `${ORIGIN}desk/options.html`,
    frameId: 0,
    tab: { id: 3, index: 0 } as chrome.tabs.Tab,
  };
}
