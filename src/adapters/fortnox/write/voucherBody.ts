/** What is sent to Fortnox to make a voucher, a series or an account. */
import type { EntryRow } from "#domain/entries/entry.ts";
import { negateOre, renderKronor, zeroOre } from "#domain/money/ore.ts";
import type { VoucherDraft } from "#app/transfer/fortnoxBooks.ts";

/** Makes the body of a voucher. The year is said in the query alone: in the body it is Fortnox's own to fill in. */
export function voucherBody({ series, date, text, comments, rows }: VoucherDraft): object {
  return {
    Voucher: {
      VoucherSeries: series,
      TransactionDate: date,
      Description: text,
      Comments: comments,
      VoucherRows: rows.map(rowBody),
    },
  };
}

/** Amounts are text of two decimals here; they become numbers, digit for digit, where the body is written. */
function rowBody({ account, amount, costCenter, project, text }: EntryRow): object {
  return {
    Account: Number(account),
    Debit: renderKronor(amount > 0n ? amount : zeroOre),
    Credit: renderKronor(amount < 0n ? negateOre(amount) : zeroOre),
    ...(costCenter === "" ? {} : { CostCenter: costCenter }),
    ...(project === "" ? {} : { Project: project }),
    // The row's own text; `Description` is the account's name in Fortnox.
    ...(text === "" ? {} : { TransactionInformation: text }),
  };
}

/** Makes the body of a series that takes vouchers from outside. */
export function seriesBody({ code, name }: { readonly code: string; readonly name: string }): object {
  return { VoucherSeries: { Code: code, Description: name, Manual: true } };
}

/** Makes the body of an account that is in use. */
export function accountBody({ number, name }: { readonly number: string; readonly name: string }): object {
  return { Account: { Number: Number(number), Description: name, Active: true } };
}
