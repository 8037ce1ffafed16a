/** Which of the accounts that signatures rest on an import changed, voucher by voucher. */
import type { DifferingVoucher, VoucherPair } from "#domain/imports/compareImports.ts";
import {
  type EndBalances,
  type VoucherDifference,
  accountChanges,
} from "#domain/staleness/accountChanges.ts";
import type { Cause } from "#domain/staleness/cause.ts";
import type { NodeKey } from "#domain/staleness/node.ts";
import type { CausesByNode } from "#domain/staleness/reach.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { AccountAmount } from "#domain/imports/compareImports.ts";
import type { Transaction } from "../firm/inFirm.ts";
import {
  type EntriesAcross,
  type EntryInImport,
  besideEntries,
  besideVouchers,
  withAdjustments,
} from "./exportedEntries.ts";

/** Two imports of a closing, and the vouchers that only one of them has. */
export interface ComparedImports {
  readonly previousImportId: string;
  readonly importId: string;
  readonly pairs: readonly VoucherPair<DifferingVoucher>[];
  /** Entries that the one import holds and the other does not. */
  readonly entries: EntriesAcross;
}

/** Port: what snapshots hold of some accounts. */
export interface AccountChangeStore {
  /** Reads the net amount of vouchers on these accounts, by voucher. */
  readAmounts(
    transaction: Transaction,
    importId: string,
    asked: { readonly voucherIndexes: readonly number[]; readonly accounts: readonly string[] },
  ): Promise<ReadonlyMap<number, readonly AccountAmount[]>>;
  /** Lists the accounts that are in use. */
  readAccounts(transaction: Transaction, importId: string): Promise<readonly string[]>;
  readEndBalances(
    transaction: Transaction,
    importId: string,
    accounts: readonly string[],
  ): Promise<ReadonlyMap<string, EndBalances>>;
}

/** Tells the causes by account; of no other accounts than these. */
export async function accountCauses(
  {
    accountChanges: store,
  }: {
    readonly accountChanges: Pick<AccountChangeStore, "readAmounts" | "readEndBalances">;
  },
  transaction: Transaction,
  { accounts, entries, ...compared }: ComparedImports & { readonly accounts: readonly string[] },
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
  const across = onAccounts(entries, accounts);
  const beside = besideVouchers(across, pairs);
  const { adjusting } = across;
  const before = await store.readEndBalances(transaction, previousImportId, accounts);
  const after = await store.readEndBalances(transaction, importId, accounts);
  const changes = accountChanges({
    vouchers: pairs.map((pair) =>
      besideEntries(differenceOf(pair, earlier, later), {
        before: beside.ofPair(pair, "before"),
        after: beside.ofPair(pair, "after"),
      }),
    ),
    before: withAdjustments(before, { entries: adjusting.before, accounts }),
    after: withAdjustments(after, { entries: adjusting.after, accounts }),
  });
  return together(changes, beside.causes);
}

/** Keeps of entries what they have on accounts that are looked at. */
function onAccounts({ before, after, adjusting }: EntriesAcross, accounts: readonly string[]): EntriesAcross {
  const wanted = new Set(accounts);
  const kept = (entries: readonly EntryInImport[]): readonly EntryInImport[] =>
    entries.map((entry) => ({ ...entry, rows: entry.rows.filter(({ account }) => wanted.has(account)) }));
  return {
    before: kept(before),
    after: kept(after),
    adjusting: { before: kept(adjusting.before), after: kept(adjusting.after) },
  };
}

function together(
  changes: ReadonlyMap<string, Cause>,
  ofEntries: ReadonlyMap<string, readonly Cause[]>,
): CausesByNode {
  const causes = new Map<NodeKey, readonly Cause[]>();
  for (const account of new Set([...changes.keys(), ...ofEntries.keys()])) {
    const change = changes.get(account);
    const told = ofEntries.get(account) ?? [];
    const isTold = change === undefined || (told.length > 0 && isByNoVoucher(change));
    causes.set(`account:${account}`, isTold ? told : [change, ...told]);
  }
  return causes;
}

/** Only the closing balance changed, by what is told of entries. */
function isByNoVoucher(cause: Cause): boolean {
  return (
    cause.kind === "account-changed" && cause.voucherCount === 0 && cause.openingBefore === cause.openingAfter
  );
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
