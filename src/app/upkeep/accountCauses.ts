/** Which of the accounts that signatures rest on an import changed, voucher by voucher. */
import type { DifferingVoucher, VoucherPair } from "#domain/imports/compareImports.ts";
import {
  type EndBalances,
  type VoucherDifference,
  accountChanges,
} from "#domain/staleness/accountChanges.ts";
import type { CausesByNode } from "#domain/staleness/reach.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { AccountAmount } from "#domain/imports/compareImports.ts";
import type { Transaction } from "../firm/inFirm.ts";

/** Two imports of a closing, and the vouchers that only one of them has. */
export interface ComparedImports {
  readonly previousImportId: string;
  readonly importId: string;
  readonly pairs: readonly VoucherPair<DifferingVoucher>[];
}

/** Port: what snapshots hold of some accounts. */
export interface AccountChangeStore {
  /** Reads the net amount of vouchers on these accounts, by voucher. */
  readAmounts(
    transaction: Transaction,
    importId: string,
    asked: { readonly voucherIndexes: readonly number[]; readonly accounts: readonly string[] },
  ): Promise<ReadonlyMap<number, readonly AccountAmount[]>>;
  readEndBalances(
    transaction: Transaction,
    importId: string,
    accounts: readonly string[],
  ): Promise<ReadonlyMap<string, EndBalances>>;
}

/** Tells the causes by account; of no other accounts than these. */
export async function accountCauses(
  { accountChanges: store }: { readonly accountChanges: AccountChangeStore },
  transaction: Transaction,
  { accounts, ...compared }: ComparedImports & { readonly accounts: readonly string[] },
): Promise<CausesByNode> {
  if (accounts.length === 0) return new Map();
  const { previousImportId, importId, pairs } = compared;
  const indexes = (side: "before" | "after"): readonly number[] =>
    pairs.flatMap((pair) => pair[side]?.voucherIndex ?? []);
  const earlier = await store.readAmounts(transaction, previousImportId, {
    accounts,
    voucherIndexes: indexes("before"),
  });
  const later = await store.readAmounts(transaction, importId, {
    accounts,
    voucherIndexes: indexes("after"),
  });
  const causes = accountChanges({
    vouchers: pairs.map((pair) => differenceOf(pair, earlier, later)),
    before: await store.readEndBalances(transaction, previousImportId, accounts),
    after: await store.readEndBalances(transaction, importId, accounts),
  });
  return new Map(Array.from(causes, ([account, cause]) => [`account:${account}`, [cause]]));
}

type Amounts = ReadonlyMap<number, readonly AccountAmount[]>;

function differenceOf(
  { change, before, after }: VoucherPair<DifferingVoucher>,
  earlier: Amounts,
  later: Amounts,
): VoucherDifference {
  const named = after ?? before;
  return {
    change,
    voucher: named === null ? "" : voucherName(named.series, named.number),
    voucherIndex: after?.voucherIndex ?? null,
    before: before === null ? [] : (earlier.get(before.voucherIndex) ?? []),
    after: after === null ? [] : (later.get(after.voucherIndex) ?? []),
  };
}
