// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { KeptTaughtConsole } from "../generated/api";
import type { Broadcast } from "../messages";
import { taughtConsole } from "../testing/taught";
import { Readers } from "./taught";

const LIST = new URL("https://erp.example/orders/list");
const ORDERS = new URL("https://erp.example/orders");
const CONSOLE = new URL("https://csp.aliexpress.com/m_apps/order-manage/orderList?channelId=1");

let life: AbortController;
let known: KeptTaughtConsole[];
let tell: (message: Broadcast) => void;

beforeEach(() => {
  life = new AbortController();
  known = [];
  const onMessage = {
    addListener: (listener: typeof tell) => {
      tell = listener;
    },
    removeListener: () => undefined,
  };
  const sendMessage = async () => ({ ok: true, value: known });
  vi.stubGlobal("chrome", { runtime: { id: "orderside", onMessage, sendMessage } });
});

afterEach(() => life.abort());

async function readers(): Promise<[Readers, () => void]> {
  const changed = vi.fn();
  const all = new Readers(changed, life.signal);
  await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(known.length > 0 ? 1 : 0));
  return [all, changed];
}

test("a host nobody taught is nobody's, and a marketplace's pages are its own", async () => {
  const [all] = await readers();
  expect(all.for(LIST)).toBeNull();
  expect(all.for(CONSOLE)?.id).toBe("aliexpress");
});

test("what was taught is read from the page as it was pointed at, and by words on the console's other pages", async () => {
  known = [taughtConsole()];
  const [all] = await readers();
  document.body.innerHTML =
    "<ul><li><b>平台单号</b><i>XM123456</i></li><li><b>平台单号</b><i>XM123457</i></li></ul>";
  const reading = all.for(LIST)?.read(document, LIST);
  expect(reading).toMatchObject({ marketplace: "other", shop: "erp_example", kind: "order_list" });
  expect(reading?.orders.map(({ observed }) => observed.order_no)).toEqual(["XM123456", "XM123457"]);
  expect(all.for(ORDERS)?.kind(ORDERS)).toBe("order_list");
});

test("what is learnt later holds at once, and what was switched off no longer", async () => {
  const [all, changed] = await readers();
  tell({ broadcast: "taught", consoles: [taughtConsole()] });
  expect(changed).toHaveBeenCalledTimes(1);
  expect(all.for(LIST)).not.toBeNull();
  tell({ broadcast: "taught", consoles: [taughtConsole({ on: false })] });
  expect(changed).toHaveBeenCalledTimes(2);
  expect(all.for(LIST)).toBeNull();
});

test("a page that was taught goes before the extension's own reading of it, and its other pages do not", async () => {
  const page = {
    ...taughtConsole().pages[0],
    address: CONSOLE.pathname,
  } as KeptTaughtConsole["pages"][number];
  known = [taughtConsole({ host: CONSOLE.hostname, marketplace: "aliexpress", pages: [page] })];
  const [all] = await readers();
  expect(all.for(CONSOLE)?.written).toBeNull();
  expect(
    all.for(new URL("https://csp.aliexpress.com/m_apps/dispute-management/list"))?.written,
  ).not.toBeNull();
});
