/**
 * Which vouchers book which invoice or payment of a ledger: those that name it, and those that it names. A voucher of
 * the year belongs to one document; where others point to it too, each has the amount that it says, and the first has
 * what is left.
 */
import { type PlainDate, plainDate } from "../../calendar/plainDate.ts";
import type { LedgerSide, LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import { type Ore, negateOre, zeroOre } from "../../money/ore.ts";
import type { ControlBooks } from "../bridge.ts";
import { type BookedVoucher, bookedVouchers } from "./bookedVouchers.ts";
import type { LedgerDocument, LedgerDocuments } from "./ledgerDocuments.ts";

/** Of a voucher that books more than one document: what the others took is negative. */
export interface Share {
  readonly voucher: BookedVoucher;
  readonly amount: Ore;
}

export interface Claim {
  readonly document: LedgerDocument;
  readonly vouchers: BookedVoucher[];
  readonly shares: Share[];
  /** The voucher of the year that the ledger names and the books do not have. */
  missing: LedgerVoucher | null;
}

export interface Claimed {
  /** Invoices first. */
  readonly claims: readonly Claim[];
  /** Vouchers with rows on a control account that book no document of the ledger. */
  readonly loose: readonly BookedVoucher[];
}

const [everBefore, everAfter] = [plainDate("0001-01-01"), plainDate("9999-12-31")];
const kindByReference: Readonly<Record<LedgerSide, Readonly<Record<string, LedgerDocument["kind"]>>>> = {
  customer: { invoice: "invoice", "cash-invoice": "invoice", "invoice-payment": "payment" },
  supplier: { "supplier-invoice": "invoice", "supplier-payment": "payment" },
};

/** Names what a voucher says that it books of one ledger; null when it books nothing of it. */
export function bookedBy(
  side: LedgerSide,
  { referenceType, referenceNumber }: BookedVoucher,
): Pick<LedgerDocument, "kind" | "number"> | null {
  const kind = kindByReference[side][referenceType ?? ""];
  return kind === undefined || referenceNumber === null ? null : { kind, number: referenceNumber };
}

type Owners = Map<BookedVoucher, Claim>;

/** Finds them. */
export function claimVouchers(
  side: LedgerSide,
  { invoices, payments }: Pick<LedgerDocuments, "invoices" | "payments">,
  control: ControlBooks,
): Claimed {
  const vouchers = bookedVouchers(control);
  const [ofInvoices, ofPayments] = [emptyClaims(invoices), emptyClaims(payments)];
  const owners: Owners = new Map();
  for (const voucher of vouchers) {
    const booked = bookedBy(side, voucher);
    if (booked === null) continue;
    const claim = (booked.kind === "invoice" ? ofInvoices : ofPayments).get(booked.number);
    if (claim !== undefined) take(voucher, claim, owners);
  }
  const claims = [...ofInvoices.values(), ...ofPayments.values()];
  if (control.yearId !== null) claimByPointer(control, { vouchers, claims, owners });
  return { claims, loose: vouchers.filter((voucher) => voucher.rows.length > 0 && !owners.has(voucher)) };
}

function emptyClaims(documents: ReadonlyMap<string, LedgerDocument>): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const [number, document] of documents) {
    claims.set(number, { document, vouchers: [], shares: [], missing: null });
  }
  return claims;
}

function take(voucher: BookedVoucher, claim: Claim, owners: Owners): void {
  owners.set(voucher, claim);
  claim.vouchers.push(voucher);
}

interface Pointing {
  readonly vouchers: readonly BookedVoucher[];
  readonly claims: readonly Claim[];
  readonly owners: Owners;
}

function claimByPointer(control: ControlBooks, { vouchers, claims, owners }: Pointing): void {
  const find = voucherFinder(vouchers);
  for (const claim of claims) {
    for (const pointer of claim.document.vouchers) {
      if (pointer.yearId === null) continue;
      const voucher = find(pointer);
      if (voucher !== undefined) claimVoucher(voucher, claim, owners);
      else if (pointer.yearId === control.yearId) claim.missing = pointer;
      else claim.vouchers.push(unread(pointer, claim.document.date, control));
    }
  }
}

type VoucherFinder = (pointer: LedgerVoucher) => BookedVoucher | undefined;

/** By year, series and number in turn: a text made of all three would have to be made anew for each question. */
function voucherFinder(vouchers: readonly BookedVoucher[]): VoucherFinder {
  const years = new Map<string | null, Map<string, Map<string, BookedVoucher>>>();
  for (const voucher of vouchers) {
    const { yearId, series, number } = voucher.place;
    const ofYear = years.get(yearId) ?? new Map<string, Map<string, BookedVoucher>>();
    const ofSeries = ofYear.get(series) ?? new Map<string, BookedVoucher>();
    years.set(yearId, ofYear.set(series, ofSeries.set(number, voucher)));
  }
  return ({ yearId, series, number }) => years.get(yearId)?.get(series)?.get(number);
}

function claimVoucher(voucher: BookedVoucher, claim: Claim, owners: Owners): void {
  const owner = owners.get(voucher);
  const { amount } = claim.document;
  if (owner === claim) return;
  if (owner === undefined) take(voucher, claim, owners);
  else if (claim.vouchers.length === 0 && amount !== null) {
    claim.shares.push({ voucher, amount });
    owner.shares.push({ voucher, amount: negateOre(amount) });
  }
}

/** A year that was not read lies before the closing's for what is dated before it, and after for the rest. */
function unread(pointer: LedgerVoucher, date: PlainDate | null, { fiscalYear }: ControlBooks): BookedVoucher {
  return {
    place: { ...pointer, voucherIndex: null },
    date: null,
    day: date !== null && date < fiscalYear.start ? everBefore : everAfter,
    isOfYear: false,
    rows: [],
    amount: zeroOre,
    referenceType: null,
    referenceNumber: null,
    text: "",
  };
}
