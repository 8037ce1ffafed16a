/** The difference page: what a new snapshot has that the one before had not, with the figures of what is shown. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import {
  type AmountChange,
  type VoucherPair,
  changedOpenings,
  compareAmounts,
  pairVouchers,
} from "#domain/imports/compareImports.ts";
import type { DifferingVoucher } from "#domain/imports/compareImports.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { voucherName } from "#domain/vouchers/voucher.ts";
import type { Transaction } from "../firm/inFirm.ts";
import type { CurrentSnapshot, SnapshotStore, StoredVoucher } from "./snapshot.ts";

export type Change = VoucherPair<DifferingVoucher>["change"];

export interface VoucherChange {
  readonly change: Change;
  readonly voucher: string;
  readonly date: PlainDate | null;
  readonly text: string;
  /** The debit side; null where the voucher is not there. */
  readonly before: Ore | null;
  readonly after: Ore | null;
  readonly rows: readonly AmountChange[];
}

export interface ImportDifference {
  readonly previousNumber: number;
  readonly previousImportedAt: string;
  readonly counts: Readonly<Record<Change | "opening", number>>;
  /** At most `mostShown` of each kind; the counts are true. */
  readonly vouchers: readonly VoucherChange[];
  readonly openings: readonly AmountChange[];
}

const mostShown = 500;
const changes: readonly Change[] = ["new", "changed", "removed"];

/** Compares the snapshot just written with the one it replaces. */
export async function findDifference(
  store: SnapshotStore,
  transaction: Transaction,
  pair: { readonly previous: CurrentSnapshot; readonly importId: string },
): Promise<ImportDifference> {
  const { previous, importId } = pair;
  const before = await store.readDiffering(transaction, previous.importId, importId);
  const after = await store.readDiffering(transaction, importId, previous.importId);
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
  return {
    previousNumber: previous.number,
    previousImportedAt: previous.importedAt,
    counts: {
      new: ofChange("new").length,
      changed: ofChange("changed").length,
      removed: ofChange("removed").length,
      opening: openings.length,
    },
    vouchers: shown.map((found) => voucherChange(found, earlier, later)),
    openings: openings.slice(0, mostShown),
  };
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
