/** Port: what the books say that appendices are computed against, of one snapshot. */
import type { BookedRow, PickedVoucher } from "#domain/appendices/kindRules.ts";
import type { BookedBalance } from "#domain/reconciliation/reconcile.ts";
import type { Transaction } from "../firm/inFirm.ts";

export interface FoundVoucher extends PickedVoucher {
  readonly voucherIndex: number;
}

export interface ContextStore {
  /** Reads the accounts in use and those asked for, in the order of their numbers. */
  readBalances(
    transaction: Transaction,
    importId: string,
    accounts: readonly string[],
  ): Promise<readonly BookedBalance[]>;
  /** Finds vouchers by their names; those that are not there are left out. */
  findVouchers(
    transaction: Transaction,
    importId: string,
    vouchers: readonly PickedVoucher[],
  ): Promise<readonly FoundVoucher[]>;
  /** Reads the rows of accounts in the year, in ledger order, without struck ones. */
  readBookedRows(
    transaction: Transaction,
    importId: string,
    accounts: readonly string[],
  ): Promise<readonly BookedRow[]>;
  /** Reads rows of one account's ledger by their positions in it. */
  readRowsAt(
    transaction: Transaction,
    importId: string,
    place: { readonly account: string; readonly positions: readonly number[] },
  ): Promise<readonly BookedRow[]>;
}
