/**
 * Pairs each invoice and each payment of a ledger with what it has on the control accounts. Of another year's vouchers
 * only the day is known: what the year's own do not have of a document was booked by them.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { LedgerSide, LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import { type Ore, negateOre, zeroOre } from "../../money/ore.ts";
import { type AccountAmount, type BookedVoucher, sumRows } from "./bookedVouchers.ts";
import type { ControlBooks } from "../bridge.ts";
import { type Claim, type Share, claimVouchers } from "./claimVouchers.ts";
import type { LedgerDocument, LedgerDocuments } from "./ledgerDocuments.ts";
import { shareByDay } from "./shareByDay.ts";

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
  documents: Pick<LedgerDocuments, "invoices" | "payments">,
  control: ControlBooks,
): Pairs {
  const { claims, loose } = claimVouchers(side, documents, control);
  shareByDay(claims.filter(({ document }) => document.kind === "payment"));
  const first = control.accounts[0]?.account ?? "";
  const elsewhere = new Map<string, string>();
  const homeOf = (invoiceNumber: string): string => elsewhere.get(invoiceNumber) ?? first;
  const pairs = claims.map((claim): Pair => {
    const { document, missing } = claim;
    const { number } = document.invoice;
    const main = document.kind === "invoice" ? mainAccountOf(claim) : undefined;
    if (main !== undefined && main !== first) elsewhere.set(number, main);
    const home = homeOf(number);
    return { document, home, bookings: bookingsOf(claim, home, control), missing };
  });
  return { pairs, loose, homeOf };
}

/** The account with the most of it. */
function mainAccountOf({ vouchers }: Claim): string | undefined {
  let main: AccountAmount | undefined;
  for (const { rows } of vouchers) {
    for (const row of rows) if (main === undefined || size(row) > size(main)) main = row;
  }
  return main?.account;
}

function size({ amount }: AccountAmount): bigint {
  return amount < 0n ? negateOre(amount) : amount;
}

function bookingsOf(claim: Claim, home: string, control: ControlBooks): readonly Booking[] {
  const { document, vouchers, shares, missing } = claim;
  const { amount, date } = document;
  const ofYear = vouchers.filter(({ isOfYear }) => isOfYear).map((voucher) => bookingBy(voucher, shares));
  for (const { voucher, amount: share } of shares) {
    if (vouchers.includes(voucher)) continue;
    ofYear.push(booking(voucher, [{ account: voucher.rows[0]?.account ?? home, amount: share }]));
  }
  const elsewhere = ofYear.length === vouchers.length ? null : earliestElsewhere(claim);
  if (elsewhere !== null) {
    const isBookedInYear = amount === null || (amount !== 0n && sumRows(ofYear) === amount);
    return [...ofYear, booking(elsewhere, [{ account: home, amount: isBookedInYear ? zeroOre : amount }])];
  }
  const isOfEarlierYear = date !== null && date < control.fiscalYear.start;
  if (ofYear.length > 0 || missing !== null || amount === null || !isOfEarlierYear) return ofYear;
  return [{ voucher: null, day: date, rows: [{ account: home, amount }], amount }];
}

function bookingBy(voucher: BookedVoucher, shares: readonly Share[]): Booking {
  const { day, rows, amount } = voucher;
  if (shares.length === 0) return { voucher, day, rows, amount };
  const account = rows[0]?.account ?? "";
  const taken = shares
    .filter((share) => share.voucher === voucher)
    .map((share) => ({ account, amount: share.amount }));
  return booking(voucher, [...rows, ...taken]);
}

function booking(voucher: BookedVoucher, rows: readonly AccountAmount[]): Booking {
  return { voucher, day: voucher.day, rows, amount: sumRows(rows) };
}

/** A voucher that spreads an invoice over time books nothing of what is owed. */
function earliestElsewhere({ vouchers }: Claim): BookedVoucher | null {
  let earliest: BookedVoucher | null = null;
  for (const voucher of vouchers) {
    if (voucher.isOfYear || voucher.referenceType === "accrual") continue;
    if (earliest === null || voucher.day < earliest.day) earliest = voucher;
  }
  return earliest;
}
