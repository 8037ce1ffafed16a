/** Which rows of a stored ledger are asked for, and what is found. */
import type { Ore } from "#domain/money/ore.ts";
import type { LedgerRow } from "./ledgerRow.ts";

export interface RowQuestion {
  readonly level: "items" | "parties";
  /** By party gives a row per party with its sums before its items; any other order gives items alone. */
  readonly sort: "party" | "number" | "invoice-date" | "due-date" | "overdue" | "total" | "settled" | "open";
  readonly order: "ascending" | "descending";
  /** In party, number and supplier's number; empty leaves all. */
  readonly search: string;
  readonly from: number;
  readonly limit: number;
}

export interface RowsFound {
  readonly rows: readonly LedgerRow[];
  /** Of all rows that the search leaves. */
  readonly total: number;
  readonly items: number;
  /** What the items sum to; null when one is unknown. */
  readonly open: Ore | null;
}
