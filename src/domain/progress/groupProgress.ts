/** How far the reconciliation has come: accounts counted per status, group by group and in all. */
import type { BalanceLines } from "../reconciliation/reconcile.ts";
import type { AccountStatus } from "../signOff/accountStatus.ts";

export interface ProgressCounts {
  readonly counts: Readonly<Record<AccountStatus, number>>;
  readonly accounts: number;
  /** Agrees, signed, reviewed or not applicable: nothing is left to find out. */
  readonly settled: number;
  /** Neither signed nor put aside, and not agreeing by itself: "N av M balanskonton är inte klarmarkerade". */
  readonly unsigned: number;
}

export interface GroupProgress extends ProgressCounts {
  readonly key: BalanceLines["key"];
}
