/**
 * A computed figure of an appendix: what the rules make of it, where that comes from, and what a person has put in its
 * place. The computed amount stays beside the override, so that it can be put back (Återställ).
 */
import type { PlainDate } from "../calendar/plainDate.ts";
import type { Ore } from "../money/ore.ts";
import type { Trace } from "../trace/trace.ts";

/** What a person put in place of a computed figure. */
export interface Override {
  /** The key of the figure. */
  readonly figure: string;
  readonly amount: Ore;
  /** The user's id. */
  readonly by: string;
  /** The moment, as ISO 8601 text. */
  readonly at: string;
}

export interface Figure {
  /** Its name inside the appendix: `sum:1930`, `row:` and a row's id. */
  readonly key: string;
  /** Null is unknown, never zero. */
  readonly computed: Ore | null;
  readonly overridden: Omit<Override, "figure"> | null;
  /** The override where there is one, or what was computed. */
  readonly value: Ore | null;
  readonly trace: Trace;
}

/** What an appendix says an account should hold, debit positive. */
export interface AccountSum {
  readonly account: string;
  readonly figure: Figure;
}

export type FindingSeverity = "error" | "warning";

/** What is wrong or odd in an appendix; nothing is refused for it. */
export type AppendixFinding = { readonly severity: FindingSeverity; readonly rowId: string | null } & (
  | { readonly kind: "row-without-amount" }
  | { readonly kind: "row-without-account" }
  | { readonly kind: "row-account-foreign"; readonly account: string }
  | { readonly kind: "row-outside-year"; readonly date: PlainDate }
  | { readonly kind: "row-period-incomplete" }
  | { readonly kind: "row-period-reversed"; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: "row-carries-nothing" }
  | { readonly kind: "row-voucher-missing"; readonly series: string; readonly number: string }
  | { readonly kind: "override-without-figure"; readonly figure: string; readonly amount: Ore }
  | { readonly kind: "statement-missing"; readonly account: string }
  | { readonly kind: "statement-other-day"; readonly account: string; readonly date: PlainDate }
  | { readonly kind: "account-not-one"; readonly accounts: readonly string[] }
  | { readonly kind: "transactions-do-not-sum"; readonly stated: Ore; readonly computed: Ore }
  | { readonly kind: "transactions-begin-late"; readonly first: PlainDate }
  | { readonly kind: "transactions-end-early"; readonly last: PlainDate }
  | { readonly kind: "ledger-not-fetched" }
  /** `problem` is the kind of why. */
  | { readonly kind: "tax-not-computed"; readonly problem: string }
  | { readonly kind: "tax-not-chosen" }
  | { readonly kind: "account-without-appendix"; readonly account: string; readonly balance: Ore | null }
);

/** What every kind answers; a kind may answer more. */
export interface AppendixFigures {
  /** One for each account of the appendix, in its order. */
  readonly sums: readonly AccountSum[];
  /** Computed figures of rows. */
  readonly rows: readonly Figure[];
  /** Sum over the accounts; null when one is unknown. */
  readonly total: Ore | null;
  readonly findings: readonly AppendixFinding[];
}
