/**
 * Hashes of what the bookkeeping says, not of how the file was written: the same voucher has the same hash in
 * another encoding, with another time of export, or further down in the file.
 */
import type { Bookkeeping, SourceAccount, VoucherColumns } from "#domain/bookkeeping/bookkeeping.ts";
import { rowRange } from "#domain/bookkeeping/bookkeeping.ts";
import type { LedgerOrder } from "#domain/bookkeeping/ledgerOrder.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import { hashFetched, hashInvoices, invoiceKey } from "./fetchedHash.ts";
import type { FetchedSource } from "./fetchedSource.ts";
import type { Sha256 } from "./sha256.ts";

export interface ContentHashes {
  /**
   * Hashes the vouchers up to a share of them all, 0 to 1, which takes a second for 250,000: for moments when there
   * is only waiting to do. What is asked for before its turn is hashed when asked.
   */
  readonly workAhead: (share: number) => void;
  readonly ofVoucher: (voucher: number) => Uint8Array;
  readonly ofInvoice: (side: LedgerSide, number: string) => Uint8Array;
  /** Of the whole year: accounts, balances, every voucher, and what was fetched with them. */
  readonly content: () => Uint8Array;
}

const hashBytes = 32;
/** Control characters never stand in a text that was read, so they part fields without doubt. */
const [fieldEnd, rowEnd] = ["\u001f", "\u001e"];

/** Hashes every voucher, every invoice, and the year as a whole. */
export function hashContent(
  { bookkeeping, fetched }: { readonly bookkeeping: Bookkeeping; readonly fetched: FetchedSource | null },
  order: LedgerOrder,
  sha256: Sha256,
): ContentHashes {
  const { vouchers } = bookkeeping;
  const inOrder = new Uint8Array(vouchers.count * hashBytes);
  const placeByVoucher = new Int32Array(vouchers.count);
  order.vouchers.forEach((voucher, place) => {
    placeByVoucher[voucher] = place;
  });
  let whole: Uint8Array | null = null;
  let hashed = 0;
  const hashThrough = (places: number): void => {
    for (; hashed < places; hashed++) {
      const text = voucherText(bookkeeping, order.vouchers[hashed] ?? 0);
      inOrder.set(sha256.ofText(text), hashed * hashBytes);
    }
  };
  const invoices = fetched === null ? null : hashInvoices(fetched, sha256);
  const rest = fetched === null || invoices === null ? [] : [hashFetched(fetched, invoices, sha256)].map(hex);
  return {
    workAhead: (share) => {
      hashThrough(Math.floor(vouchers.count * share));
    },
    ofVoucher: (voucher) => {
      const place = placeByVoucher[voucher] ?? 0;
      hashThrough(place + 1);
      return inOrder.subarray(place * hashBytes, (place + 1) * hashBytes);
    },
    ofInvoice: (side, number) => invoices?.get(invoiceKey(side, number)) ?? new Uint8Array(),
    content: () => {
      hashThrough(vouchers.count);
      whole ??= sha256.ofText([yearText(bookkeeping), hex(sha256.ofBytes(inOrder)), ...rest].join(rowEnd));
      return whole;
    },
  };
}

function voucherText({ vouchers, accounts }: Bookkeeping, voucher: number): string {
  const { series, number } = vouchers.nameOf(voucher);
  const { text: title, registeredOn, signature } = vouchers.detailsOf(voucher);
  const head = [series, number, vouchers.dates[voucher] ?? 0, title, registeredOn ?? "", signature];
  let text = head.join(fieldEnd);
  const [from, until] = rowRange(vouchers, voucher);
  for (let row = from; row < until; row++) text += rowEnd + rowText(vouchers, accounts, row);
  return text;
}

function rowText(vouchers: VoucherColumns, accounts: readonly SourceAccount[], row: number): string {
  const account = accounts[vouchers.accountIndexes[row] ?? 0]?.account ?? "";
  const amount = (vouchers.amounts[row] ?? 0n).toString();
  const fixed = account + fieldEnd + amount + fieldEnd + (vouchers.corrections[row] ?? 0).toString();
  const { date, text, quantity, objects } = vouchers.rowDetailsOf(row);
  // Most rows have nothing more to say, and there are a million of them.
  if (date === null && text === "" && quantity === null && objects.length === 0) return fixed;
  return [fixed, date ?? "", text, quantity ?? "", ...objects].join(fieldEnd);
}

function yearText({ fiscalYear, coversThrough, accounts }: Bookkeeping): string {
  const year = [fiscalYear?.start ?? "", fiscalYear?.end ?? "", coversThrough ?? ""].join(fieldEnd);
  return [year, ...accounts.map(accountText)].join(rowEnd);
}

function accountText({ account, name, type, formCode, year, previousYear }: SourceAccount): string {
  const balances = [year, previousYear].flatMap(({ opening, closing, result }) => [opening, closing, result]);
  const amounts = balances.map((amount) => amount?.toString() ?? "");
  return [account, name, type ?? "", formCode ?? "", ...amounts].join(fieldEnd);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
