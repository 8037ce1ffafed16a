/** Finds the difference between a snapshot just written and the one it replaces, and reads what is shown of it. */
import {
  type DifferingVoucher,
  type VoucherPair,
  changedOpenings,
  compareAmounts,
  pairVouchers,
} from "#domain/imports/compareImports.ts";
import { ore } from "#domain/money/ore.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { Change, ImportDifference, VoucherChange } from "./importDifference.ts";
import type { CurrentSnapshot, SnapshotStore, StoredVoucher } from "./snapshot.ts";

const mostShown = 500;
const changes: readonly Change[] = ["new", "changed", "removed"];

export interface FoundDifference {
  readonly difference: ImportDifference;
  /** Every voucher that one of the two alone has. */
  readonly pairs: readonly VoucherPair<DifferingVoucher>[];
}

/** Compares the snapshot just written with the one it replaces. */
export async function findDifference(
  store: SnapshotStore,
  transaction: Transaction,
  pair: { readonly previous: CurrentSnapshot; readonly importId: string },
): Promise<FoundDifference> {
  const { previous, importId } = pair;
  const { before, after } = await store.readDiffering(transaction, previous.importId, importId);
  const pairs = pairVouchers(before, after);
  const ofChange = (change: Change): readonly VoucherPair<DifferingVoucher>[] =>
    pairs.filter((found) => found.change === change);
  const shown = changes.flatMap((change) => ofChange(change).slice(0, mostShown));
  const read = async (
    id: string,
    vouchers: readonly (DifferingVoucher | null)[],
  ): Promise<VoucherByIndex> => {
    const indexes = vouchers.flatMap((voucher) => (voucher === null ? [] : [voucher.voucherIndex]));
    const found = await store.readVouchers(transaction, id, indexes);
    return new Map(found.map((voucher) => [voucher.voucherIndex, voucher]));
  };
  const earlier = await read(
    previous.importId,
    shown.map((found) => found.before),
  );
  const later = await read(
    importId,
    shown.map((found) => found.after),
  );
  const openings = changedOpenings(
    await store.readOpenings(transaction, previous.importId),
    await store.readOpenings(transaction, importId),
  );
  const ledger = await store.readLedgerDifference(transaction, {
    previousImportId: previous.importId,
    importId,
    most: mostShown,
  });
  const difference = {
    previousNumber: previous.number,
    previousImportedAt: previous.importedAt,
    counts: {
      new: ofChange("new").length,
      changed: ofChange("changed").length,
      removed: ofChange("removed").length,
      opening: openings.length,
      ledger: ledger.count,
    },
    vouchers: shown.map((found) => voucherChange(found, earlier, later)),
    openings: openings.slice(0, mostShown),
    ledger: ledger.changes,
  };
  return { difference, pairs };
}

type VoucherByIndex = ReadonlyMap<number, StoredVoucher>;

function voucherChange(
  { change, before, after }: VoucherPair<DifferingVoucher>,
  earlier: VoucherByIndex,
  later: VoucherByIndex,
): VoucherChange {
  const was = before === null ? undefined : earlier.get(before.voucherIndex);
  const is = after === null ? undefined : later.get(after.voucherIndex);
  const named = is ?? was;
  return {
    change,
    voucher: named === undefined ? "" : voucherName(named.series, named.number),
    date: named?.date ?? null,
    text: named?.text ?? "",
    before: was === undefined ? null : ore(was.debit),
    after: is === undefined ? null : ore(is.debit),
    rows: compareAmounts(was?.rows ?? [], is?.rows ?? []),
  };
}
