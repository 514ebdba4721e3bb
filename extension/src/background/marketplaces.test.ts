import { beforeEach, expect, test, vi } from "vitest";
import { PLACES, SWITCHABLE } from "../marketplaces/places";
import { consoleSender, deskSender, type FakeChrome, installFakeChrome } from "../testing/fake_chrome";
import { checkSwitchedOn, followLeave, registerScripts } from "./marketplaces";

const CSP = "https://csp.aliexpress.com/*";
const CONSOLES = SWITCHABLE.flatMap((id) => PLACES[id]);
const GSP = "https://gsp.aliexpress.com/*";
let fake: FakeChrome;

beforeEach(() => {
  fake = installFakeChrome();
});

test("the scripts are registered once, of the window itself and of its frames, and again where places were added", async () => {
  await registerScripts();
  await registerScripts();
  expect(fake.scripting.registered).toEqual([
    {
      id: "consoles",
      matches: CONSOLES,
      js: ["content.js", "keys.js"],
      runAt: "document_idle",
      allFrames: false,
    },
    { id: "frames", matches: CONSOLES, js: ["frame.js"], runAt: "document_idle", allFrames: true },
  ]);
  fake.scripting.registered = [{ id: "consoles", matches: [CSP] }];
  await registerScripts();
  expect(fake.scripting.registered[0]?.matches).toEqual(CONSOLES);
});

test("r16: a page is answered only where the browser lets us on", async () => {
  await checkSwitchedOn(consoleSender("https://gsp.aliexpress.com/apps/order"));
  await checkSwitchedOn(consoleSender("http://127.0.0.1:8765/demo/orders"));
  await checkSwitchedOn(deskSender());
  await expect(checkSwitchedOn(consoleSender("https://csp.aliexpress.com/m_apps"))).rejects.toMatchObject({
    code: "switched_off",
  });
});

test("pages that stand open get the script with the leave, and are told when it is gone", async () => {
  followLeave();
  fake.permissions.give(CSP);
  await vi.waitFor(() => expect(fake.scripting.executeScript).toHaveBeenCalledTimes(4));
  fake.permissions.take(GSP);
  await vi.waitFor(() =>
    expect(fake.sentToTabs).toEqual([{ broadcast: "left", places: expect.arrayContaining([GSP]) }]),
  );
});
