/** Where a computed figure comes from (Varifrån?): its formula, what went into it, and the place of each. */
import type { LedgerSide } from "../ledger/ledgerInvoice.ts";
import type { Ore } from "../money/ore.ts";

export type TraceLink =
  | { readonly kind: "account"; readonly account: string }
  | { readonly kind: "voucher"; readonly voucherIndex: number }
  | { readonly kind: "entry"; readonly entryId: string }
  | { readonly kind: "appendix"; readonly appendixId: string }
  | { readonly kind: "ledger"; readonly side: LedgerSide }
  | { readonly kind: "import"; readonly number: number };

export interface TraceTerm {
  /** What it is, in kebab-case; the web has a Swedish word for each. */
  readonly label: string;
  /** Its own name where it has one: an account's, a row's. */
  readonly name: string | null;
  /** How it enters the formula. */
  readonly operator: "+" | "-" | "=";
  readonly amount: Ore | null;
  readonly link: TraceLink | null;
}

export interface Trace {
  /** Which formula, in kebab-case; the web has a Swedish sentence for each. */
  readonly formula: string;
  readonly terms: readonly TraceTerm[];
  readonly result: Ore | null;
  /** The rounding rule by name, where something was rounded. */
  readonly rounding: string | null;
}
