/**
 * A transfer (överföring): the way of one version of a closing entry to Fortnox, which must become one voucher there
 * and never two. Moments are milliseconds since 1970 on the database's clock.
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { EntryContent, EntrySeries, TransferState } from "../entries/entry.ts";

/** Where an entry's voucher belongs in Fortnox. */
export interface VoucherPlace {
  readonly oauthClientId: string;
  readonly tenant: string;
  /** Fortnox's own id of the fiscal year, found by the entry's date. */
  readonly yearId: string;
  readonly yearStart: PlainDate;
  readonly yearEnd: PlainDate;
}

/** One POST of it. */
export interface Attempt {
  /** Counts from 1; 0 before the first. */
  readonly attempt: number;
  /** The highest number of the series before it. */
  readonly baseline: number;
  /** It is not begun later. */
  readonly deadlineAtMs: number;
  /** It is surely over: Fortnox has it by then, or an answer will never come. */
  readonly settlesAtMs: number;
}

/** What Fortnox made of it; valid only while number and mark (or rows) agree, because numbers are used again. */
export interface Receipt {
  readonly voucherNumber: number;
  readonly receivedAtMs: number;
  /** SHA-256 in hexadecimal over `rowsText` of the rows as Fortnox has them. */
  readonly rowsHash: string;
}

/** As it is stored and shown: data, no prose. */
export interface TransferProblem {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Transfer {
  readonly transferId: string;
  readonly closingId: string;
  readonly entryId: string;
  /** The entry's own series and number. */
  readonly entrySeries: EntrySeries;
  readonly entryNumber: number;
  /** What all versions of the entry are known by. */
  readonly key: string;
  readonly version: number;
  readonly entryMadeAtMs: number;
  /** What that version says. */
  readonly content: EntryContent;
  /** The series in Fortnox; where it was found, if that is another than the one it was meant for. */
  readonly series: string;
  readonly withFiles: boolean;
  readonly state: TransferState;
  readonly acceptedAtMs: number;
  readonly acceptedBy: string;
  /** Null until its year was found. */
  readonly place: VoucherPlace | null;
  /** Null until it was to be sent. */
  readonly attempt: Attempt | null;
  /** Looked for in vain since the attempt. */
  readonly looks: number;
  /** Surely not done, in a row. */
  readonly failures: number;
  /** When there is something to do; null when there is nothing. */
  readonly dueAtMs: number | null;
  readonly problem: TransferProblem | null;
  readonly receipt: Receipt | null;
}
