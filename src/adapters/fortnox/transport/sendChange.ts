/**
 * A change in Fortnox, sent once. It goes on a connection of its own: one that was used before may be closed by the
 * other side at the moment of writing, and then nobody knows. The body is made when the connection stands, right before
 * the first byte is written; so that what fails before has surely not left, and a process that slept does not send late.
 */
import { Readable } from "node:stream";
import { Client, request } from "undici";
import {
  FortnoxFault,
  FortnoxRateLimitError,
  FortnoxReconnectError,
  FortnoxUnavailableError,
} from "#app/fortnox/faults.ts";
import { faultProblem, type FortnoxFaultProblem } from "#app/fortnox/faultProblem.ts";
import type { ChangeOutcome, SendGate } from "#app/transfer/fortnoxBooks.ts";
import { invariant } from "#lib/invariant.ts";
import { decodeText } from "../json/answer.ts";
import { unquoteExactNumbers } from "../json/exactNumbers.ts";
import { classifyError, isSaidByFortnox } from "./classify.ts";
import { type CallDeps, noteCall, windowMs } from "./fortnoxCalls.ts";
import { addressOf, codeOf, type FortnoxResponse, readRetryAfter } from "./sendOnce.ts";

export interface Change<T> {
  readonly method: "POST" | "PUT";
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Sent as JSON, unless it is bytes of a type of their own. */
  readonly body: unknown;
  readonly gate: SendGate;
  readonly read: (json: string) => T;
}

/** A body that is no JSON. */
export class TypedBytes {
  readonly type: string;
  readonly bytes: Uint8Array;

  constructor(type: string, bytes: Uint8Array) {
    this.type = type;
    this.bytes = bytes;
  }
}

/** Thrown in place of the body when the gate has closed. */
class HeldError extends Error {
  override readonly name = "HeldError";
}

const connectTimeoutMs = 10_000;
const headersTimeoutMs = 60_000;
/** Connecting, waiting for the answer and reading it: nothing is waited for longer. */
const answerTimeoutMs = 75_000;
const largestAnswerBytes = 20 * 1024 * 1024;

/** Sends it in its turn, and tells what surely was, or was not, done. */
export async function sendChange<T>(deps: CallDeps, change: Change<T>): Promise<ChangeOutcome<T>> {
  const token = await deps.tokens.current();
  const body =
    change.body instanceof TypedBytes
      ? change.body.bytes
      : new TextEncoder().encode(unquoteExactNumbers(JSON.stringify(change.body)));
  return deps.turns.take(deps.signal, async (onArrived) => {
    deps.signal?.throwIfAborted();
    if (!(await change.gate.open())) return { kind: "held" };
    return new Sending(deps, change, { token, body, onArrived }).send();
  });
}

interface Parcel {
  readonly token: string;
  readonly body: Uint8Array;
  readonly onArrived: () => void;
}

class Sending<T> {
  readonly #deps: CallDeps;
  readonly #change: Change<T>;
  readonly #parcel: Parcel;
  #hasLeft = false;

  constructor(deps: CallDeps, change: Change<T>, parcel: Parcel) {
    this.#deps = deps;
    this.#change = change;
    this.#parcel = parcel;
  }

  async send(): Promise<ChangeOutcome<T>> {
    const note = noteCall(this.#deps, this.#change);
    try {
      const response = await this.#exchange();
      note(response.status, null);
      return await this.#outcomeOf(response);
    } catch (error) {
      const isHeld = error instanceof HeldError;
      note(null, isHeld ? "cancelled" : "fortnox-unavailable");
      if (isHeld) return { kind: "held" };
      const sentence = `Fortnox did not answer: ${codeOf(error)}`;
      const problem = problemOf(new FortnoxUnavailableError(sentence, { cause: error }));
      return { kind: this.#hasLeft ? "unknown" : "unsent", problem };
    }
  }

  /** Nothing is aborted once it has begun but by its own time: what has left cannot be called back. */
  async #exchange(): Promise<FortnoxResponse> {
    const address = addressOf(this.#change, this.#deps.apiUrl);
    const client = new Client(new URL(address).origin, {
      connectTimeout: connectTimeoutMs,
      headersTimeout: headersTimeoutMs,
      bodyTimeout: headersTimeoutMs,
      maxResponseSize: largestAnswerBytes,
    });
    try {
      const { statusCode, headers, body } = await request(address, {
        method: this.#change.method,
        dispatcher: client,
        signal: AbortSignal.timeout(answerTimeoutMs),
        headers: {
          authorization: `Bearer ${this.#parcel.token}`,
          accept: "application/json",
          "content-type":
            this.#change.body instanceof TypedBytes ? this.#change.body.type : "application/json",
          "content-length": this.#parcel.body.length.toString(),
        },
        body: Readable.from(this.#contents(), { objectMode: false }),
      });
      this.#parcel.onArrived();
      return {
        status: statusCode,
        body: new Uint8Array(await body.arrayBuffer()),
        retryAfterMs: readRetryAfter(headers["retry-after"], headers["date"]),
      };
    } finally {
      await client.destroy();
    }
  }

  /** Asked for by the connection when it stands. */
  async *#contents(): AsyncGenerator<Uint8Array> {
    if (!this.#change.gate.isOpen()) throw new HeldError();
    this.#hasLeft = true;
    yield await Promise.resolve(this.#parcel.body);
  }

  async #outcomeOf({ status, body, retryAfterMs }: FortnoxResponse): Promise<ChangeOutcome<T>> {
    if (status >= 200 && status < 300) return this.#readDone(body);
    const text = new TextDecoder().decode(body);
    const fault = classifyError(status, text, retryAfterMs);
    const problem = problemOf(fault);
    if (fault instanceof FortnoxRateLimitError) await this.#deps.turns.pause(retryAfterMs ?? windowMs);
    if (!isRefusal(status, text, fault)) return { kind: "unknown", problem };
    const mayPass = fault instanceof FortnoxRateLimitError || fault instanceof FortnoxReconnectError;
    return { kind: "refused", problem, mayPass, retryAfterMs };
  }

  /** Done, and perhaps told of unreadably. */
  #readDone(body: Uint8Array): ChangeOutcome<T> {
    try {
      return { kind: "done", value: this.#change.read(decodeText(body)) };
    } catch (error) {
      if (!(error instanceof FortnoxFault)) throw error;
      return { kind: "unknown", problem: problemOf(error) };
    }
  }
}

/**
 * Too many requests, a dead token, or Fortnox's own no. Without Fortnox's envelope it may be somebody's on the way, who
 * does not know what Fortnox has done; and so with a server's own failure, whoever tells of it.
 */
function isRefusal(status: number, body: string, fault: FortnoxFault): boolean {
  if (status === 429 || status === 401) return true;
  const isClientError = status >= 400 && status < 500 && status !== 408;
  return isClientError && !(fault instanceof FortnoxUnavailableError) && isSaidByFortnox(body);
}

function problemOf(fault: FortnoxFault): FortnoxFaultProblem {
  const problem = faultProblem(fault);
  invariant(problem !== null, "A fault of Fortnox has a problem.");
  return problem;
}
