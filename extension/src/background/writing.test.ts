import { beforeEach, expect, test, vi } from "vitest";
import { consoleSender, type FakeChrome, installFakeChrome } from "../testing/fake_chrome";
import { bringWriter, tellOfBox, tellOfKeys, writeInFrame } from "./writing";

let fake: FakeChrome;

beforeEach(() => {
  fake = installFakeChrome();
});

test("what writes is brought to the frame that needs it, and no other", async () => {
  await bringWriter(consoleSender());
  expect(fake.scripting.executeScript).toHaveBeenLastCalledWith({
    target: { tabId: 1, frameIds: [0] },
    files: ["writer.js"],
  });
  const send = vi.spyOn(chrome.tabs, "sendMessage");
  await writeInFrame(1, { frame: 4, text: "Hello", mode: "append", over: ";;hi", stops: [2] });
  expect(fake.scripting.executeScript).toHaveBeenLastCalledWith({
    target: { tabId: 1, frameIds: [4] },
    files: ["writer.js"],
  });
  expect(send).toHaveBeenLastCalledWith(
    1,
    { write: { text: "Hello", mode: "append", over: ";;hi", stops: [2] } },
    { frameId: 4 },
  );
});

test("the page around a frame is told where the agent's hands are, and which keys of ours they pressed", async () => {
  const sender = { ...consoleSender(), frameId: 4 };
  await tellOfBox(sender);
  await tellOfKeys(sender, null);
  const shortcut = { over: ";;hi", name: "hi" };
  await tellOfKeys(sender, shortcut);
  expect(fake.sentToTabs).toEqual([
    { broadcast: "box", frame: 4 },
    { broadcast: "pressed", shortcut: null },
    { broadcast: "pressed", shortcut },
  ]);
});
