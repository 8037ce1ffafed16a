/**
 * Pairs each invoice and each payment of a ledger with what it has on the control accounts. Of another year's vouchers
 * only the day is known: what the year's own do not have of a document was booked by them.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { LedgerSide, LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import { type Ore, negateOre, zeroOre } from "../../money/ore.ts";
import { type AccountAmount, type BookedVoucher, sumRows } from "./bookedVouchers.ts";
import type { ControlBooks } from "../bridge.ts";
import { type Claims, claimVouchers } from "./claimVouchers.ts";
import type { LedgerDocument } from "./ledgerDocuments.ts";

/** What a document has on the control accounts by one voucher. */
export interface Booking {
  /** Null where the source does not tell which. */
  readonly voucher: BookedVoucher | null;
  readonly day: PlainDate;
  readonly rows: readonly AccountAmount[];
  readonly amount: Ore;
}

export interface Pair {
  readonly document: LedgerDocument;
  /** The control account that its invoice is booked on; the first one where that is not known. */
  readonly home: string;
  readonly bookings: readonly Booking[];
  /** The voucher that the ledger names and the year does not have; null when it names none. */
  readonly missing: LedgerVoucher | null;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** What books no document of the ledger. */
  readonly loose: readonly BookedVoucher[];
  readonly homeOf: (invoiceNumber: string) => string;
}

/** Pairs them; invoices stand before payments. */
export function pairVouchers(
  side: LedgerSide,
  documents: readonly LedgerDocument[],
  control: ControlBooks,
): Pairs {
  const { claims, loose } = claimVouchers(side, documents, control);
  const first = control.accounts[0]?.account ?? "";
  const homeByInvoice = new Map<string, string>();
  const homeOf = (invoiceNumber: string): string => homeByInvoice.get(invoiceNumber) ?? first;
  const pairs = [...claims].map(([document, claim]): Pair => {
    const { number } = document.invoice;
    const home = document.kind === "invoice" ? mainAccountOf(claim) : undefined;
    if (home !== undefined) homeByInvoice.set(number, home);
    const bookings = bookingsOf(document, { claim, home: homeOf(number), control });
    return { document, home: homeOf(number), bookings, missing: claim.missing };
  });
  return { pairs, loose, homeOf };
}

/** The account with the most of it. */
function mainAccountOf({ vouchers }: Claims): string | undefined {
  let main: AccountAmount | undefined;
  for (const { rows } of vouchers) {
    for (const row of rows) if (main === undefined || size(row) > size(main)) main = row;
  }
  return main?.account;
}

function size({ amount }: AccountAmount): bigint {
  return amount < 0n ? negateOre(amount) : amount;
}

interface Place {
  readonly claim: Claims;
  readonly home: string;
  readonly control: ControlBooks;
}

function bookingsOf(document: LedgerDocument, { claim, home, control }: Place): readonly Booking[] {
  const ofYear = [
    ...claim.vouchers.filter(({ isOfYear }) => isOfYear).map((voucher) => bookedInYear(voucher, claim)),
    ...claim.shares
      .filter(({ voucher }) => !claim.vouchers.includes(voucher))
      .map(({ voucher, amount }) =>
        booking(voucher, [{ account: voucher.rows[0]?.account ?? home, amount }]),
      ),
  ];
  const { amount, date } = document;
  const elsewhere = earliestElsewhere(claim);
  const isBookedInYear = amount !== 0n && sumRows(ofYear) === amount;
  if (elsewhere !== null) {
    return [
      ...ofYear,
      booking(elsewhere, [{ account: home, amount: isBookedInYear ? zeroOre : (amount ?? zeroOre) }]),
    ];
  }
  const isOfEarlierYear = date !== null && date < control.fiscalYear.start;
  if (ofYear.length > 0 || claim.missing !== null || amount === null || !isOfEarlierYear) return ofYear;
  return [{ voucher: null, day: date, rows: [{ account: home, amount }], amount }];
}

function bookedInYear(voucher: BookedVoucher, { shares }: Claims): Booking {
  const account = voucher.rows[0]?.account ?? "";
  const taken = shares
    .filter((share) => share.voucher === voucher)
    .map(({ amount }) => ({ account, amount }));
  return taken.length === 0
    ? { voucher, day: voucher.day, rows: voucher.rows, amount: voucher.amount }
    : booking(voucher, [...voucher.rows, ...taken]);
}

function booking(voucher: BookedVoucher, rows: readonly AccountAmount[]): Booking {
  return { voucher, day: voucher.day, rows, amount: sumRows(rows) };
}

/** A voucher that spreads an invoice over time books nothing of what is owed. */
function earliestElsewhere({ vouchers }: Claims): BookedVoucher | null {
  let earliest: BookedVoucher | null = null;
  for (const voucher of vouchers) {
    if (voucher.isOfYear || voucher.referenceType === "accrual") continue;
    if (earliest === null || voucher.day < earliest.day) earliest = voucher;
  }
  return earliest;
}
