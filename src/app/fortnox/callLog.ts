/**
 * Port: the log of every call to Fortnox. Calls are gathered per use (one thing that one person asked for) and
 * written in batches, so that an import of 400 requests does not cost 400 transactions.
 */

/** One call: never a token, a body, or a value that points at a person. */
export interface FortnoxCall {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Why no answer came. */
  readonly fault: string | null;
}

export type FortnoxPurpose = "connect" | "years" | "import" | "look" | "preflight" | "export";

/** What the calls were for. */
export interface FortnoxUse {
  readonly firmId: string;
  readonly clientId: string;
  readonly closingId?: string;
  /** The person; null for what the server does by itself. */
  readonly by: string | null;
  readonly purpose: FortnoxPurpose;
}

export interface CallLog {
  readonly note: (call: FortnoxCall) => void;
  /** Writes what is left. */
  readonly close: () => Promise<void>;
}

export interface CallLogs {
  open(use: FortnoxUse): CallLog;
}
