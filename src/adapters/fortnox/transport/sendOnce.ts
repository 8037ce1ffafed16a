/** One request to Fortnox and its whole answer; nothing is retried here. */
import { Agent, type Dispatcher, request } from "undici";
import { FortnoxUnavailableError } from "#app/fortnox/faults.ts";

export interface FortnoxRequest {
  readonly method: "GET" | "POST" | "PUT";
  /** Below the address of the API, e.g. `/3/invoices`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** JSON unless the answer is a file. */
  readonly accept?: string;
}

export interface FortnoxResponse {
  readonly status: number;
  readonly body: Uint8Array;
  readonly retryAfterMs: number | null;
}

export interface SendOptions {
  readonly apiUrl: string;
  readonly token: string;
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal | undefined;
  /** Told when the other side has surely received the request. */
  readonly onArrived: () => void;
}

const largestAnswerBytes = 300 * 1024 * 1024;

/** Connections to Fortnox, shared by the whole process. */
export function createDispatcher(): Agent {
  return new Agent({
    connections: 8,
    connectTimeout: 10_000,
    headersTimeout: 90_000,
    bodyTimeout: 60_000,
    maxResponseSize: largestAnswerBytes,
  });
}

/** Sends the request; a network that fails is a FortnoxUnavailableError, an abort throws its own reason. */
export async function sendOnce(asked: FortnoxRequest, options: SendOptions): Promise<FortnoxResponse> {
  try {
    const { statusCode, headers, body } = await request(addressOf(asked, options.apiUrl), {
      method: asked.method,
      dispatcher: options.dispatcher,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      headers: {
        authorization: `Bearer ${options.token}`,
        accept: asked.accept ?? "application/json",
        ...(asked.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
    });
    options.onArrived();
    return {
      status: statusCode,
      body: new Uint8Array(await body.arrayBuffer()),
      retryAfterMs: readRetryAfter(headers["retry-after"], headers["date"]),
    };
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw new FortnoxUnavailableError(`Fortnox did not answer: ${codeOf(cause)}`, { cause });
  }
}

/** Reads Retry-After, in seconds or as a moment, which is measured against the answer's own Date. */
export function readRetryAfter(
  value: string | string[] | undefined,
  date: string | string[] | undefined,
): number | null {
  if (typeof value !== "string") return null;
  if (/^\s*\d{1,6}\s*$/.test(value)) return Number(value) * 1000;
  const waitMs = Date.parse(value) - Date.parse(typeof date === "string" ? date : "");
  return Number.isFinite(waitMs) ? Math.max(waitMs, 0) : null;
}

/** Writes the whole address of a request. */
export function addressOf({ path, query }: Pick<FortnoxRequest, "path" | "query">, apiUrl: string): string {
  const parameters = new URLSearchParams(query).toString();
  return `${apiUrl}${path}${parameters === "" ? "" : `?${parameters}`}`;
}

/** Names an error of the network by its code: its message may hold anything. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
