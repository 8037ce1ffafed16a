/** How far the reconciliation has come: accounts counted per status, group by group and in all. */
import type { BalanceLines } from "../reconciliation/reconcile.ts";
import { type AccountStatus, accountStatuses } from "../signOff/accountStatus.ts";

/** An account as it is counted. */
export interface CountedAccount {
  readonly status: AccountStatus;
  /** It agrees by itself (`isIdle`). */
  readonly isIdle: boolean;
}

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

const closed: readonly AccountStatus[] = ["signed", "reviewed", "not-applicable"];

/** Counts accounts. */
export function progressOf(accounts: readonly CountedAccount[]): ProgressCounts {
  const counts = Object.fromEntries(accountStatuses.map((status) => [status, 0])) as Record<
    AccountStatus,
    number
  >;
  for (const { status } of accounts) counts[status]++;
  return {
    counts,
    accounts: accounts.length,
    settled: accounts.filter(({ status }) => status === "agrees" || closed.includes(status)).length,
    unsigned: accounts.filter((account) => needsSignature(account) && !closed.includes(account.status))
      .length,
  };
}

/** Counts the accounts of each group of the balance sheet. */
export function groupProgress(
  groups: readonly { readonly key: GroupProgress["key"]; readonly accounts: readonly CountedAccount[] }[],
): readonly GroupProgress[] {
  return groups.map(({ key, accounts }) => ({ key, ...progressOf(accounts) }));
}

/** Tells whether somebody is to sign the account: all are, but those that agree by themselves. */
export function needsSignature({ status, isIdle }: CountedAccount): boolean {
  return !(isIdle && status === "agrees");
}
