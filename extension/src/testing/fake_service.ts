/** The service behind `fetch`: who it is, what it records, how it fails. */
import { vi } from "vitest";
import { expectedProof, tokenId } from "../background/proof";

export const TOKEN = "os_anna-1_c2VjcmV0";
export const ADDRESS = "http://127.0.0.1:8765";

interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

export type Route = (asked: Asked) => Response | Promise<Response>;

export class FakeService {
  readonly asked: Asked[] = [];
  /** Every record by its Idempotency-Key: what "acts once" is judged by. */
  readonly records = new Map<string, Record<string, unknown>>();
  token = TOKEN;
  api = 1;
  oldest = 1;
  /** While down, the port is closed. */
  down = false;
  /** Tests put their own answers here, by `METHOD /path`. */
  readonly routes = new Map<string, Route>();

  install(): this {
    vi.stubGlobal("fetch", (input: string, init: RequestInit = {}) => this.#answer(input, init));
    return this;
  }

  paths(): string[] {
    return this.asked.map(({ method, path }) => `${method} ${path}`);
  }

  /** The texts and digests recorded, in the order of their first arrival. */
  get recorded(): unknown[] {
    return [...this.records.values()].map((record) => record.text ?? record.sha256);
  }

  async #answer(input: string, init: RequestInit): Promise<Response> {
    const url = new URL(input);
    if (this.down || url.origin !== ADDRESS) throw new TypeError("Failed to fetch");
    const body = typeof init.body === "string" ? JSON.parse(init.body) : init.body;
    const path = url.pathname.replace("/api/v1", "");
    const headers = new Headers(init.headers);
    const asked = { method: init.method ?? "GET", path, query: url.searchParams, headers, body };
    this.asked.push(asked);
    const route = this.routes.get(`${asked.method} ${path}`) ?? ((request) => this.#route(request));
    return route(asked);
  }

  async #route(asked: Asked): Promise<Response> {
    if (asked.path === "/hello") return this.#hello(asked.query);
    if (asked.headers.get("Authorization") !== `Bearer ${this.token}`) return refuse(401, "token_unknown");
    if (asked.path === "/agents/me")
      return json(200, { id: "anna", name: "Anna", created_at: "2026-01-01T00:00:00Z" });
    return this.create(asked);
  }

  /** Records once per key, whatever the number of requests. */
  create = ({ headers, body, query }: Asked): Response => {
    const key = headers.get("Idempotency-Key");
    if (!key) return refuse(400, "idempotency_key_missing");
    const said = body instanceof ArrayBuffer ? Object.fromEntries(query) : (body as Record<string, unknown>);
    const record = this.records.get(key) ?? { id: `r${this.records.size + 1}`, ...said };
    this.records.set(key, record);
    return json(201, record);
  };

  async #hello(query: URLSearchParams): Promise<Response> {
    const known = query.get("token_id") === tokenId(this.token);
    const proof = known ? await expectedProof(this.token, query.get("nonce") ?? "") : null;
    return json(200, {
      service: "orderside",
      version: "0.1.0",
      api: this.api,
      oldest_api: this.oldest,
      instance_id: "i-1",
      proof,
    });
  }
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

export function refuse(status: number, code: string, headers: Record<string, string> = {}): Response {
  return json(status, { error: { code, message: `No: ${code}.`, request_id: "q1" } }, headers);
}
