/**
 * The days that a ledger can be computed for: from the first day of the fiscal year, because from there on documents
 * were read with all they tell, to the day it was read, because nobody knows what comes after.
 */
import { type Result, ok, refused } from "#lib/result.ts";
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import type { PlainDate } from "../../calendar/plainDate.ts";

/** Both days can be computed; none can when the ledger was read before the year began. */
export interface LedgerRange {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
}

export interface DateNotComputable extends LedgerRange {
  readonly kind: "date-not-computable";
  readonly asOf: PlainDate;
}

/** Gives the range of a ledger that was read on a day. */
export function ledgerRange({ start }: FiscalYear, readOn: PlainDate): LedgerRange {
  return { earliest: start, latest: readOn };
}

/** Lets a day through that lies in the range. */
export function checkAsOf(range: LedgerRange, asOf: PlainDate): Result<PlainDate, DateNotComputable> {
  const isComputable = range.earliest <= asOf && asOf <= range.latest;
  return isComputable ? ok(asOf) : refused({ kind: "date-not-computable", asOf, ...range });
}
