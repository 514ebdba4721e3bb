import { afterEach, beforeEach, expect, test, vi } from "vitest";
import shared from "../../../tests/message_rules/cases.json";
import { installFakeChrome } from "../testing/fake_chrome";
import { learnRules, lintNow } from "./message_rules";
import type { Service } from "./service";

const { rules, limits } = shared;
const asking = (answer: () => Promise<unknown>) => ({ messageRules: vi.fn(answer) }) as unknown as Service;
const here = (...message_rules: unknown[]) => asking(async () => ({ message_rules, message_limits: limits }));
const away = asking(async () => Promise.reject(new Error("away")));
const said = {
  order_id: "aliexpress:1:8152000000000001",
  text: "vx, 13812345678",
  tracking_no: "13812345678",
};
const ids = async (service: Service) => (await lintNow(service, said)).map(({ rule_id }) => rule_id);

beforeEach(() => installFakeChrome());
afterEach(() => vi.useRealTimers());

test("the rules are those of this moment, and of the last one while the service is away", async () => {
  expect(await ids(away)).toEqual([]);
  expect(await ids(here(...rules))).toEqual(["messenger"]);
  expect(await ids(away)).toEqual(["messenger"]);
  expect(await ids(here())).toEqual([]);
  expect(await ids(away)).toEqual([]);
});

test("a service that does not answer keeps nobody waiting", async () => {
  await learnRules(here(...rules));
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  const found = ids(asking(() => new Promise(() => undefined)));
  await vi.advanceTimersByTimeAsync(500);
  expect(await found).toEqual(["messenger"]);
});
