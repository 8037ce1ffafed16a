/**
 * How a call to Fortnox fails: one class per thing that a person can do about it. Fortnox's own words are kept
 * beside ours in `said`, which no logger prints (it is a getter), because they may quote a value of the books.
 */

export interface FortnoxAnswer {
  /** Null when no answer came. */
  readonly status: number | null;
  /** Fortnox's own error code; null when it gave none. */
  readonly fortnoxCode: string | null;
  /** Fortnox's own words, verbatim; null when it gave none. */
  readonly said: string | null;
}

export const noAnswer: FortnoxAnswer = { status: null, fortnoxCode: null, said: null };

/** The kinds are also the `kind` of the problem that the person is shown. */
export type FortnoxFaultCode =
  | "fortnox-reconnect"
  | "fortnox-licence-missing"
  | "fortnox-scope-missing"
  | "fortnox-period-locked"
  | "fortnox-refused"
  | "fortnox-rate-limited"
  | "fortnox-unavailable"
  | "fortnox-shape";

/** What every failed call tells: what was answered, if anything was. */
export abstract class FortnoxFault extends Error {
  abstract readonly code: FortnoxFaultCode;
  readonly status: number | null;
  readonly fortnoxCode: string | null;
  readonly #said: string | null;

  constructor(message: string, answer: FortnoxAnswer = noAnswer, options?: ErrorOptions) {
    super(message, options);
    this.status = answer.status;
    this.fortnoxCode = answer.fortnoxCode;
    this.#said = answer.said;
  }

  /** Fortnox's own words, to be shown beside ours. */
  get said(): string | null {
    return this.#said;
  }
}

/** The connection is dead: the token is rejected and cannot be renewed. */
export class FortnoxReconnectError extends FortnoxFault {
  override readonly name = "FortnoxReconnectError";
  readonly code = "fortnox-reconnect";
}

/** The customer lacks a licence; connecting again would fail the same way. */
export class FortnoxLicenceError extends FortnoxFault {
  override readonly name = "FortnoxLicenceError";
  readonly code = "fortnox-licence-missing";
}

/** The connection, or the person behind it, has no right to this register. Other registers may still be read. */
export class FortnoxScopeError extends FortnoxFault {
  override readonly name = "FortnoxScopeError";
  readonly code = "fortnox-scope-missing";
}

/** The period is locked. */
export class FortnoxLockedError extends FortnoxFault {
  override readonly name = "FortnoxLockedError";
  readonly code = "fortnox-period-locked";
}

/** Fortnox says no to what was asked. */
export class FortnoxRefusedError extends FortnoxFault {
  override readonly name = "FortnoxRefusedError";
  readonly code = "fortnox-refused";
}

/** Too many requests, and still too many after waiting. */
export class FortnoxRateLimitError extends FortnoxFault {
  override readonly name = "FortnoxRateLimitError";
  readonly code = "fortnox-rate-limited";
  readonly retryAfterMs: number | null;

  constructor(message: string, answer: FortnoxAnswer, retryAfterMs: number | null) {
    super(message, answer);
    this.retryAfterMs = retryAfterMs;
  }
}

/** Fortnox did not answer, or answered that it cannot now. Whether a POST was carried out is not known. */
export class FortnoxUnavailableError extends FortnoxFault {
  override readonly name = "FortnoxUnavailableError";
  readonly code = "fortnox-unavailable";
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    details: {
      readonly answer?: FortnoxAnswer;
      readonly retryAfterMs?: number | null;
      readonly cause?: unknown;
    },
  ) {
    super(message, details.answer, { cause: details.cause });
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}

export interface ShapeDetails {
  /** Where, e.g. `Invoices[17].Total`; empty for the whole answer. */
  readonly path: string;
  /** The row by its own name, e.g. `DocumentNumber 1042`; null where there is no row or no name. */
  readonly row: string | null;
  /** What was wanted there, e.g. `amount`. */
  readonly expected: string;
  /** What was there: a type, or the digits. */
  readonly found: string;
}

/** The answer is not what it should be: which field of which row is said. */
export class FortnoxShapeError extends FortnoxFault {
  override readonly name = "FortnoxShapeError";
  readonly code = "fortnox-shape";
  readonly path: string;
  readonly row: string | null;
  readonly expected: string;
  readonly found: string;

  constructor({ path, row, expected, found }: ShapeDetails, options?: ErrorOptions) {
    const place = path === "" ? "The answer" : path;
    super(
      `${place}${row === null ? "" : ` (${row})`}: ${expected} expected, ${found} found`,
      noAnswer,
      options,
    );
    this.path = path;
    this.row = row;
    this.expected = expected;
    this.found = found;
  }
}
