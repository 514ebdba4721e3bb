/** A shortcut as this computer's keyboard writes it. */
const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

export const shortcut = (key: string): string => (isMac() ? `⌘${key}` : `Ctrl+${key}`);
