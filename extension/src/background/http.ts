/** One HTTP request to an address, with time limits, and its failure in our words. Knows no token. */
import type { ErrorAnswer } from "../generated/api";
import { API } from "./contract";
import { Failed } from "./failed";

export const JSON_TIMEOUT = 10_000;
export const UPLOAD_TIMEOUT = 120_000;

export interface Call {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Below /api/v1, with its query. */
  path: string;
  json?: unknown;
  bytes?: ArrayBuffer;
  headers?: Record<string, string>;
  timeout?: number;
}

/** The service's answer when it is a success; anything else is thrown as Failed. */
export async function request(address: string, call: Call): Promise<Response> {
  const response = await reach(address, call);
  // 304: what the caller has is what there is.
  if (response.ok || response.status === 304) return response;
  throw await refusal(response);
}

/** A body may break off like a request may: both mean that the service is away. */
export async function readJson<T>(response: Response): Promise<T> {
  const text = await unlessAway(response.text());
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Failed("unreadable_answer", "The service's answer cannot be read.", {
      status: response.status,
    });
  }
}

export function readBlob(response: Response): Promise<Blob> {
  return unlessAway(response.blob());
}

function reach(address: string, call: Call): Promise<Response> {
  const init: RequestInit = {
    method: call.method ?? "GET",
    headers: headersOf(call),
    signal: AbortSignal.timeout(call.timeout ?? JSON_TIMEOUT),
    credentials: "omit",
    cache: "no-store",
    // A redirect would carry the token elsewhere.
    redirect: "error",
    referrerPolicy: "no-referrer",
  };
  if (call.json !== undefined) init.body = JSON.stringify(call.json, wellFormed);
  if (call.bytes !== undefined) init.body = call.bytes;
  return unlessAway(fetch(`${address}/api/v1${call.path}`, init));
}

/**
 * Half an emoji, cut by a page or left by an editor, is no text that UTF-8 can carry: the service would refuse the
 * whole request for it. Queries need nothing here, URLSearchParams does the same by itself.
 */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

function headersOf(call: Call): Record<string, string> {
  const headers: Record<string, string> = { ...call.headers, "Orderside-Api": String(API) };
  if (call.json !== undefined) headers["Content-Type"] = "application/json";
  if (call.bytes !== undefined) headers["Content-Type"] = "application/octet-stream";
  return headers;
}

/** fetch tells a refused port, a cut line and a time-out apart only in words that differ by browser. */
async function unlessAway<T>(transfer: Promise<T>): Promise<T> {
  try {
    return await transfer;
  } catch (error) {
    throw new Failed("service_away", `The service does not answer (${String(error)}).`);
  }
}

async function refusal(response: Response): Promise<Failed> {
  const details = { status: response.status, retryAfter: retryAfter(response) };
  if (response.status === 401)
    return new Failed("refused", "The service does not accept this connection.", details);
  const error = errorOf(await unlessAway(response.text()));
  if (error) return new Failed(error.code, error.message, details);
  // A proxy's own page: what it stands before does not answer it.
  if ([502, 503, 504].includes(response.status))
    return new Failed("service_away", `A proxy answers ${response.status} for the service.`, details);
  return new Failed(
    "unreadable_answer",
    `The service answered ${response.status} without a reason.`,
    details,
  );
}

function errorOf(text: string): ErrorAnswer["error"] | null {
  try {
    const { error } = JSON.parse(text) as Partial<ErrorAnswer>;
    return typeof error?.code === "string" && typeof error.message === "string" ? error : null;
  } catch {
    return null; // Not JSON: the caller says so with the status.
  }
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
