/**
 * The log (logg): every change tells who did what, in the transaction of the change itself, so that neither is ever
 * there without the other.
 */
import type { Transaction } from "../firm/inFirm.ts";

type LogDatum = string | number | boolean | null;
export type LogData = Readonly<Record<string, LogDatum | readonly LogDatum[]>>;

export interface LogEvent {
  /** The person; null for what was done at the server itself. */
  readonly by: string | null;
  /** What was done, in kebab-case; the web has a Swedish sentence for each. */
  readonly kind: string;
  /** What its sentence fills in, before and after; never a secret or a personal number. */
  readonly data: LogData;
  /** What names a person (a name, an address): kept outside the seal so that it can be erased. */
  readonly personal?: LogData;
  readonly closingId?: string;
}

/** Port: appends to the firm's log in the transaction given, as late in it as can be: it holds up other writers. */
export interface LogWriter {
  write(transaction: Transaction, event: LogEvent): Promise<void>;
}
