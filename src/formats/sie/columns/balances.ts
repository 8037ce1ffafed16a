/** Balance records (#IB #UB #RES #OIB #OUB #PSALDO #PBUDGET) as columns. */
import { enlarge } from "./rows.ts";

export interface BalanceColumns {
  length: number;
  kind: Uint8Array;
  /** 0 for the file's year, -1 for the one before it, and so on. */
  yearNo: Int16Array;
  /** YYYYMM of #PSALDO and #PBUDGET; 0 for the others. */
  period: Int32Array;
  account: Int32Array;
  objects: Int32Array;
  /** Öre, or NaN when the amount is beyond 2^53 and stands in `bigOre`. */
  ore: Float64Array;
  readonly bigOre: Map<number, bigint>;
  line: Int32Array;
  /** Where the fields after the amount begin; 0 when there are none. */
  restAt: Int32Array;
  /** 1 when a later record says the same thing again: the last one counts. */
  superseded: Uint8Array;
}

export const balanceRecords = ["IB", "UB", "RES", "OIB", "OUB", "PSALDO", "PBUDGET"] as const;
export type BalanceRecord = (typeof balanceRecords)[number];

/** Makes empty columns with room for `capacity` records. */
export function createBalances(capacity: number): BalanceColumns {
  return {
    length: 0,
    bigOre: new Map(),
    kind: new Uint8Array(capacity),
    yearNo: new Int16Array(capacity),
    period: new Int32Array(capacity),
    account: new Int32Array(capacity),
    objects: new Int32Array(capacity),
    ore: new Float64Array(capacity),
    line: new Int32Array(capacity),
    restAt: new Int32Array(capacity),
    superseded: new Uint8Array(capacity),
  };
}

/** Makes room for at least one more record. */
export function growBalances(balances: BalanceColumns): void {
  const capacity = Math.ceil(balances.line.length * 1.5) + 64;
  balances.kind = enlarge(balances.kind, capacity);
  balances.yearNo = enlarge(balances.yearNo, capacity);
  balances.period = enlarge(balances.period, capacity);
  balances.account = enlarge(balances.account, capacity);
  balances.objects = enlarge(balances.objects, capacity);
  balances.ore = enlarge(balances.ore, capacity);
  balances.line = enlarge(balances.line, capacity);
  balances.restAt = enlarge(balances.restAt, capacity);
  balances.superseded = enlarge(balances.superseded, capacity);
}
