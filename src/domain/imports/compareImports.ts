/**
 * The difference between two snapshots of a year, voucher by voucher. A voucher is the same one when series and
 * number are; where the source gives no number, or gives one twice, only the same content makes it the same.
 */
import type { Ore } from "../money/ore.ts";

/** A voucher whose content has no equal in the other snapshot. */
export interface DifferingVoucher {
  readonly voucherIndex: number;
  readonly series: string;
  readonly number: string;
}

export interface VoucherPair<V> {
  readonly change: "new" | "changed" | "removed";
  readonly before: V | null;
  readonly after: V | null;
}

/** Pairs what differs: one voucher of a number on both sides is changed; all else is new or removed. */
export function pairVouchers<V extends DifferingVoucher>(
  before: readonly V[],
  after: readonly V[],
): readonly VoucherPair<V>[] {
  const beforeByIdentity = groupByIdentity(before);
  const afterByIdentity = groupByIdentity(after);
  const pairedBefore = new Set<V>();
  const pairs = after.map((voucher): VoucherPair<V> => {
    const counterpart = only(beforeByIdentity.get(identityOf(voucher)));
    const isAlone = only(afterByIdentity.get(identityOf(voucher))) === voucher;
    if (counterpart === undefined || !isAlone) return { change: "new", before: null, after: voucher };
    pairedBefore.add(counterpart);
    return { change: "changed", before: counterpart, after: voucher };
  });
  const removed = before
    .filter((voucher) => !pairedBefore.has(voucher))
    .map((voucher): VoucherPair<V> => ({ change: "removed", before: voucher, after: null }));
  return [...pairs, ...removed];
}

/** Joined with a character that no field of a source can hold, so that "1" + "11" is not "11" + "1". */
function identityOf({ series, number }: DifferingVoucher): string {
  return `${series}\n${number}`;
}

function groupByIdentity<V extends DifferingVoucher>(
  vouchers: readonly V[],
): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>();
  for (const voucher of vouchers) {
    if (voucher.number === "") continue;
    const identity = identityOf(voucher);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [voucher]);
    else group.push(voucher);
  }
  return groups;
}

function only<V>(group: readonly V[] | undefined): V | undefined {
  return group?.length === 1 ? group[0] : undefined;
}

/** An amount per account, before and after; null where the account is not there. */
export interface AmountChange {
  readonly account: string;
  readonly name: string;
  readonly before: Ore | null;
  readonly after: Ore | null;
}

export interface AccountAmount {
  readonly account: string;
  readonly name: string;
  readonly amount: Ore | null;
}

/** Puts amounts side by side, in the order of accounts. */
export function compareAmounts(
  before: readonly AccountAmount[],
  after: readonly AccountAmount[],
): readonly AmountChange[] {
  const changeByAccount = new Map<string, AmountChange>();
  for (const { account, name, amount } of before) {
    changeByAccount.set(account, { account, name, before: amount, after: null });
  }
  for (const { account, name, amount } of after) {
    const earlier = changeByAccount.get(account)?.before ?? null;
    changeByAccount.set(account, { account, name, before: earlier, after: amount });
  }
  return Array.from(changeByAccount.values()).toSorted((a, b) =>
    a.account < b.account ? -1 : a.account > b.account ? 1 : 0,
  );
}

/** Lists the opening balances that are not what they were; an account that was not there opened with nothing. */
export function changedOpenings(
  before: readonly AccountAmount[],
  after: readonly AccountAmount[],
): readonly AmountChange[] {
  return compareAmounts(before, after).filter((change) => (change.before ?? 0n) !== (change.after ?? 0n));
}
