/** Port: questions to the client (frågor till kunden). A question is never taken away; it is withdrawn. */
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { Person } from "../firm/actor.ts";
import type { Transaction } from "../firm/inFirm.ts";

export type QuestionState = "open" | "sent" | "answered" | "withdrawn";

/** The row that a question was asked on. */
export interface QuestionPlace {
  readonly account: string | null;
  readonly appendixId: string | null;
  readonly rowId: string | null;
  /** In the closing's current import; null when it is not about a voucher, or that is gone. */
  readonly voucherIndex: number | null;
  readonly side: LedgerSide | null;
  readonly invoiceNumber: string | null;
}

export interface Question {
  readonly questionId: string;
  readonly number: number;
  readonly place: QuestionPlace;
  /** The row in words, as it stood when it was asked about. */
  readonly about: string;
  readonly text: string;
  readonly state: QuestionState;
  readonly askedBy: Person;
  readonly askedAt: string;
  readonly sentAt: string | null;
  readonly answer: string;
  readonly answeredBy: Person | null;
  readonly answeredAt: string | null;
  readonly files: readonly { readonly fileId: string; readonly name: string; readonly bytes: number }[];
}

/** What the place of a question says just now; a part that was not asked about is null. */
export interface DescribedPlace {
  readonly account: { readonly account: string; readonly name: string } | null;
  readonly appendix: { readonly number: number; readonly name: string } | null;
  readonly row: { readonly text: string; readonly amount: Ore | null } | null;
  readonly voucher: {
    readonly series: string;
    readonly number: string;
    readonly date: PlainDate | null;
    readonly text: string;
    /** Its net amount on the account, where an account was named. */
    readonly amount: Ore | null;
  } | null;
  readonly invoice: {
    readonly number: string;
    readonly party: string;
    readonly date: PlainDate | null;
    /** What it was on, in its currency: what is open of it is another figure every day. */
    readonly total: Ore | null;
    readonly currency: string | null;
  } | null;
}

export interface NewQuestion {
  readonly questionId: string;
  readonly closingId: string;
  readonly place: Omit<QuestionPlace, "voucherIndex">;
  readonly voucher: { readonly series: string; readonly number: string } | null;
  readonly about: string;
  readonly text: string;
  readonly by: string;
}

/** What of a question is changed, and who answered when it is answered. */
export interface QuestionUpdate extends Pick<Question, "text" | "state" | "answer"> {
  readonly questionId: string;
  readonly by: string;
}

export interface QuestionStore {
  closingExists(transaction: Transaction, closingId: string): Promise<boolean>;
  /** Reads them in the order of number. */
  readQuestions(transaction: Transaction, closingId: string): Promise<readonly Question[]>;
  /** Reads one and locks it; null when the closing has none with the id. */
  lockQuestion(
    transaction: Transaction,
    closingId: string,
    questionId: string,
  ): Promise<Pick<Question, "number" | "text" | "state" | "answer"> | null>;
  /** Looks the place up; null when a part of it is not there. */
  describePlace(
    transaction: Transaction,
    closingId: string,
    place: QuestionPlace,
  ): Promise<DescribedPlace | null>;
  /** Inserts it with the closing's next number, which it gives; the closing is locked. */
  insertQuestion(transaction: Transaction, question: NewQuestion): Promise<number>;
  updateQuestion(transaction: Transaction, update: QuestionUpdate): Promise<void>;
}
