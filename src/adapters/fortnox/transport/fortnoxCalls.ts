/**
 * Calls to Fortnox on one connection: each takes its turn at the limiter, carries the present token, and is noted in
 * the log. Reading is asked again when that may help; a change is sent by `sendChange.ts`.
 */
import type { Dispatcher } from "undici";
import type { FortnoxCall } from "#app/fortnox/callLog.ts";
import { FortnoxFault, FortnoxRateLimitError, FortnoxReconnectError } from "#app/fortnox/faults.ts";
import type { TokenSource } from "#app/fortnox/fortnoxDeps.ts";
import { decodeText } from "../json/answer.ts";
import { classifyError } from "./classify.ts";
import { renderLoggedPath } from "./loggedPath.ts";
import { type RetryDeps, withRetry } from "./retry.ts";
import { type FortnoxRequest, type FortnoxResponse, sendOnce } from "./sendOnce.ts";

/** The turn of one client id and tenant. */
export interface Turns {
  /** Runs `work` when its turn has come; `onArrived` says that the other side has the request. */
  readonly take: <T>(
    signal: AbortSignal | undefined,
    work: (onArrived: () => void) => Promise<T>,
  ) => Promise<T>;
  /** Lets nobody through for a while: the other side has said that it is too much. */
  readonly pause: (ms: number) => Promise<void>;
}

export interface CallDeps extends RetryDeps {
  readonly apiUrl: string;
  readonly dispatcher: Dispatcher;
  readonly tokens: TokenSource;
  readonly turns: Turns;
  readonly onCall: (call: FortnoxCall) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The sliding window of the rate limit. */
export const windowMs = 5_000;

/** Asks and reads the answer, which must be JSON; asked again when the network, Fortnox or the answer fails. */
export async function fetchJson<T>(
  deps: CallDeps,
  asked: Omit<FortnoxRequest, "method">,
  read: (json: string) => T,
): Promise<T> {
  return fetchBytes(deps, asked, (bytes) => read(decodeText(bytes)));
}

/** Asks for a file as it is. */
export async function fetchBytes<T>(
  deps: CallDeps,
  asked: Omit<FortnoxRequest, "method">,
  read: (bytes: Uint8Array) => T,
): Promise<T> {
  return withRetry(deps, deps.signal, async () => {
    const { body } = await sendWithToken(deps, { ...asked, method: "GET" });
    return read(body);
  });
}

async function sendWithToken(deps: CallDeps, asked: FortnoxRequest): Promise<FortnoxResponse> {
  const token = await deps.tokens.current();
  try {
    return await sendInTurn(deps, asked, token);
  } catch (fault) {
    if (!(fault instanceof FortnoxReconnectError)) throw fault;
    // The token may have been ended before its hour: once more with a new one, then the connection is lost.
    return sendInTurn(deps, asked, await deps.tokens.renew(token));
  }
}

async function sendInTurn(deps: CallDeps, asked: FortnoxRequest, token: string): Promise<FortnoxResponse> {
  deps.signal?.throwIfAborted();
  const sent = await deps.turns.take(deps.signal, (onArrived) =>
    sendAndNote(deps, asked, { token, onArrived }),
  );
  if (sent.status >= 200 && sent.status < 300) return sent;
  const fault = classifyError(sent.status, new TextDecoder().decode(sent.body), sent.retryAfterMs);
  if (fault instanceof FortnoxRateLimitError) await deps.turns.pause(fault.retryAfterMs ?? windowMs);
  throw fault;
}

async function sendAndNote(
  deps: CallDeps,
  asked: FortnoxRequest,
  sending: { readonly token: string; readonly onArrived: () => void },
): Promise<FortnoxResponse> {
  const note = noteCall(deps, asked);
  try {
    const response = await sendOnce(asked, { ...deps, ...sending, signal: deps.signal });
    note(response.status, null);
    return response;
  } catch (error) {
    note(null, error instanceof FortnoxFault ? error.code : "cancelled");
    throw error;
  }
}

/** Begins to note a call; the answer ends it with its status, or with why there is none. */
export function noteCall(
  { onCall }: Pick<CallDeps, "onCall">,
  asked: Pick<FortnoxRequest, "method" | "path" | "query">,
): (status: number | null, fault: string | null) => void {
  const at = new Date().toISOString();
  const start = performance.now();
  return (status, fault) => {
    const durationMs = Math.round(performance.now() - start);
    onCall({ at, method: asked.method, path: renderLoggedPath(asked), status, durationMs, fault });
  };
}
