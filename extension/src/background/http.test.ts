import { afterEach, expect, test, vi } from "vitest";
import { json, refuse } from "../testing/fake_service";
import { readJson, request } from "./http";

const answerWith = (answer: () => Response | Promise<Response>) => {
  const fetching = vi.fn(async (_url: string, _init?: RequestInit) => answer());
  vi.stubGlobal("fetch", fetching);
  return fetching;
};

afterEach(() => vi.unstubAllGlobals());

const ask = () => request("http://127.0.0.1:8765", { method: "POST", path: "/notes", json: { text: "hi" } });

test.each([
  [400, "validation_failed"],
  [404, "order_unknown"],
  [412, "stale"],
  [507, "disk_full"],
])("%i: the service's own code and sentence", async (status, code) => {
  answerWith(() => refuse(status, code));
  await expect(ask()).rejects.toMatchObject({ code, message: `No: ${code}.`, status });
});

test("401 is ours: the connection is refused", async () => {
  answerWith(() => refuse(401, "token_unknown"));
  await expect(ask()).rejects.toMatchObject({ code: "refused", status: 401 });
});

test("429 says how long to wait", async () => {
  answerWith(() => refuse(429, "too_many", { "Retry-After": "17" }));
  await expect(ask()).rejects.toMatchObject({ code: "too_many", retryAfter: 17 });
});

test.each([
  ["a closed port", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["a time-out", () => Promise.reject(new DOMException("signal timed out", "TimeoutError"))],
])("%s: the service is away", async (_, answer) => {
  answerWith(answer);
  await expect(ask()).rejects.toMatchObject({ code: "service_away", status: null });
});

test("an answer cut off in the middle: the service is away", async () => {
  const cut = new ReadableStream({ start: (controller) => controller.error(new TypeError("network error")) });
  await expect(readJson(new Response(cut))).rejects.toMatchObject({ code: "service_away" });
});

test.each([
  ["an error page", () => new Response("<h1>Not here</h1>", { status: 404 }), 404],
  ["other JSON", () => json(404, { detail: "no" }), 404],
])("%s has no reason that we could repeat", async (_, answer, status) => {
  answerWith(answer);
  await expect(ask()).rejects.toMatchObject({ code: "unreadable_answer", status });
});

test.each([502, 503, 504])("a proxy's page with %i: the service behind it is away", async (status) => {
  answerWith(() => new Response("<h1>Bad gateway</h1>", { status }));
  await expect(ask()).rejects.toMatchObject({ code: "service_away", status });
});

test("half an emoji is replaced wherever it stands, and nothing else is changed", async () => {
  const fetching = answerWith(() => json(201, {}));
  const said = {
    orders: [{ buyer_name: "Lola \ud83d", items: [{ title: "\udc4d 👍 袜子", quantity: 2 }] }],
    a: null,
  };
  await request("http://127.0.0.1:8765", { method: "POST", path: "/panels", json: said });
  expect(JSON.parse(String(fetching.mock.calls[0]?.[1]?.body))).toEqual({
    orders: [{ buyer_name: "Lola \ufffd", items: [{ title: "\ufffd 👍 袜子", quantity: 2 }] }],
    a: null,
  });
});

test("requests carry no cookies, no referrer, follow no redirect and are not cached", async () => {
  const fetching = answerWith(() => json(201, {}));
  await ask();
  const [url, init] = fetching.mock.calls[0] ?? [];
  expect(url).toBe("http://127.0.0.1:8765/api/v1/notes");
  expect(init).toMatchObject({
    credentials: "omit",
    cache: "no-store",
    redirect: "error",
    referrerPolicy: "no-referrer",
    headers: { "Content-Type": "application/json" },
  });
});
