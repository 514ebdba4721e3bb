/** Every expected failure of the background, in the words of the contract's `Failure`. */
import type { Failure } from "../messages";

interface Details {
  /** The HTTP status, when the service itself said no. */
  status?: number;
  /** Seconds, from Retry-After. */
  retryAfter?: number | undefined;
}

export class Failed extends Error {
  override name = "Failed";
  readonly status: number | null;
  readonly retryAfter: number | undefined;

  constructor(
    readonly code: string,
    message: string,
    details: Details = {},
  ) {
    super(message);
    this.status = details.status ?? null;
    this.retryAfter = details.retryAfter;
  }

  toFailure(): Failure {
    const failure: Failure = { code: this.code, message: this.message };
    if (this.retryAfter !== undefined) failure.retry_after = this.retryAfter;
    return failure;
  }
}

/** What an asker is told of anything that was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.toFailure();
  report(error);
  return { code: "internal", message: String(error) };
}

/** In the interface's words where it has some for the code; otherwise the service's own sentence. */
export function wordsFor({ code, message, retry_after }: Failure): string {
  return chrome.i18n.getMessage(`error_${code}`, [String(retry_after ?? "")]) || message;
}

/** A fault of ours: it belongs on the extension's error page, with its stack. */
export function report(error: unknown): void {
  console.error(error);
}
