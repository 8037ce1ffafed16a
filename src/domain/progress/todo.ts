/** What remains of a closing (kvar att göra): typed lines in the order in which they should be done. */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { ClosingCheck } from "../closingChecks/closingCheck.ts";
import type { FormName } from "../forms/formName.ts";
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { Ore } from "../money/ore.ts";
import type { SignAgain } from "../signOff/signAgain.ts";
import type { Cause } from "../staleness/cause.ts";
import type { TaxStep } from "../tax/taxStep.ts";

/** The exact place to go to. */
export type TodoLink =
  | { readonly page: "connection" }
  | { readonly page: "import" }
  | { readonly page: "import-detail"; readonly importNumber: number }
  | { readonly page: "checks"; readonly check: string }
  | { readonly page: "reconciliation"; readonly account: string | null }
  | { readonly page: "ledger"; readonly side: LedgerSide }
  | { readonly page: "appendix"; readonly appendixId: string }
  | { readonly page: "entries"; readonly entryId: string | null }
  | { readonly page: "questions"; readonly questionId: string }
  | { readonly page: "tax"; readonly step: TaxStep | null }
  | { readonly page: "forms"; readonly tab: FormTab | null };

/** What is opened of Deklaration: a form, what is answered, or the files. */
export type FormTab = FormName | "uppgifter" | "sru";

/** What the line says; the web has a Swedish sentence for each kind. */
export type TodoMatter =
  | { readonly kind: "connection-lost" }
  | { readonly kind: "import-running" }
  | { readonly kind: "nothing-imported" }
  /** Vouchers that are new or changed in the source since the import; null when only that something is, is known. */
  | { readonly kind: "source-has-changed"; readonly changes: number | null }
  | { readonly kind: "covers-part-of-year"; readonly through: string }
  /** The import changed what was there, and nobody has looked at what. */
  | { readonly kind: "difference-not-seen"; readonly importNumber: number; readonly stale: number }
  | { readonly kind: "check"; readonly check: ClosingCheck; readonly reopened: boolean }
  | {
      readonly kind: "account-stale";
      readonly account: string;
      readonly name: string;
      readonly causes: readonly Cause[];
      readonly signAgain: SignAgain | null;
    }
  | { readonly kind: "account-differs"; readonly account: string; readonly name: string }
  | {
      readonly kind: "appendix-stale";
      readonly appendixId: string;
      readonly number: number;
      readonly name: string;
      readonly causes: readonly Cause[];
    }
  | {
      readonly kind: "accounts-begun";
      readonly started: readonly string[];
      readonly notStarted: readonly string[];
    }
  | { readonly kind: "accounts-unsigned"; readonly accounts: readonly string[] }
  | { readonly kind: "accounts-not-reviewed"; readonly accounts: readonly string[] }
  /** Closing entries in one state, by their numbers. */
  | { readonly kind: "entries-failed"; readonly entries: readonly string[] }
  | { readonly kind: "entries-duplicate"; readonly entries: readonly string[] }
  | { readonly kind: "entries-changed"; readonly entries: readonly string[] }
  | { readonly kind: "entries-removed"; readonly entries: readonly string[] }
  | { readonly kind: "entries-checking"; readonly entries: readonly string[] }
  | { readonly kind: "entries-draft"; readonly entries: readonly string[] }
  | { readonly kind: "entries-ready"; readonly entries: readonly string[] }
  | { readonly kind: "entries-wait-for-year"; readonly entries: readonly string[] }
  | { readonly kind: "entries-sending"; readonly entries: readonly string[] }
  | { readonly kind: "entries-handed-out"; readonly entries: readonly string[] }
  /** `problem` is the kind of why. */
  | { readonly kind: "tax-not-computed"; readonly problem: string }
  | { readonly kind: "tax-not-begun" }
  | { readonly kind: "tax-entries-outdated" }
  | { readonly kind: "tax-steps-attention"; readonly steps: readonly TaxStep[] }
  | { readonly kind: "tax-steps-left"; readonly steps: readonly TaxStep[] }
  | {
      readonly kind: "form-stale";
      readonly form: FormName;
      readonly causes: readonly Cause[];
      readonly signAgain: SignAgain | null;
    }
  | { readonly kind: "forms-have-errors"; readonly count: number }
  | { readonly kind: "forms-unanswered"; readonly count: number }
  | { readonly kind: "forms-unsigned"; readonly forms: readonly FormName[] }
  | { readonly kind: "sru-not-fetched" }
  | { readonly kind: "return-not-filed"; readonly lastDay: PlainDate | null }
  | { readonly kind: "return-not-signed" }
  | { readonly kind: "question-unanswered"; readonly questionId: string; readonly text: string };

/** Closing entries in one state. */
export type EntriesMatter = Extract<TodoMatter, { readonly entries: readonly string[] }>;

/** Which sign stands before the line. */
export type TodoSign =
  "untouched" | "running" | "started" | "ready" | "attention" | "different" | "stale" | "failed" | "question";

export interface TodoItem {
  /** The same line has the same key from one reading to the next. */
  readonly key: string;
  readonly sign: TodoSign;
  readonly matter: TodoMatter;
  readonly amount: Ore | null;
  readonly link: TodoLink;
}

/** A stretch of the work, with how much of it is done. */
export interface TodoPhase {
  readonly name: "import" | "checks" | "reconciliation" | "tax" | "entries" | "forms" | "questions";
  readonly done: number;
  readonly total: number;
  readonly items: readonly TodoItem[];
}
