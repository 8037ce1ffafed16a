/**
 * Which vouchers book which invoice or payment of a ledger: those that name it, and those that it names. A voucher of
 * the year belongs to one document; where others point to it too, each has the amount that it says, and the first has
 * what is left.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import { plainDate } from "../../calendar/plainDate.ts";
import type { LedgerSide, LedgerVoucher } from "../../ledger/ledgerInvoice.ts";
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import { type BookedVoucher, bookedVouchers, keyOf } from "./bookedVouchers.ts";
import type { ControlBooks } from "../bridge.ts";
import type { LedgerDocument } from "./ledgerDocuments.ts";

export interface Claims {
  readonly vouchers: BookedVoucher[];
  /** Of vouchers that book more than one document: what the others took is negative. */
  readonly shares: { readonly voucher: BookedVoucher; readonly amount: Ore }[];
  /** The voucher of the year that the ledger names and the books do not have. */
  missing: LedgerVoucher | null;
}

export interface Claimed {
  /** In the order of the documents. */
  readonly claims: ReadonlyMap<LedgerDocument, Claims>;
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

/** Finds them. */
export function claimVouchers(
  side: LedgerSide,
  documents: readonly LedgerDocument[],
  control: ControlBooks,
): Claimed {
  const vouchers = bookedVouchers(control);
  const claims = new Map(
    documents.map((document): [LedgerDocument, Claims] => [
      document,
      { vouchers: [], shares: [], missing: null },
    ]),
  );
  const owners = claimByReference(side, vouchers, claims);
  if (control.yearId !== null) claimByPointer(control, { vouchers, claims, owners });
  return { claims, loose: vouchers.filter((voucher) => voucher.rows.length > 0 && !owners.has(voucher)) };
}

type Owners = Map<BookedVoucher, Claims>;

function claimByReference(
  side: LedgerSide,
  vouchers: readonly BookedVoucher[],
  claims: Claimed["claims"],
): Owners {
  const claimsByName = new Map([...claims].map(([document, claim]) => [nameOf(document), claim]));
  const owners: Owners = new Map();
  for (const voucher of vouchers) {
    const booked = bookedBy(side, voucher);
    const claim = booked === null ? undefined : claimsByName.get(nameOf(booked));
    if (claim === undefined) continue;
    owners.set(voucher, claim);
    claim.vouchers.push(voucher);
  }
  return owners;
}

function nameOf({ kind, number }: Pick<LedgerDocument, "kind" | "number">): string {
  return `${kind}\n${number}`;
}

interface Pointing {
  readonly vouchers: readonly BookedVoucher[];
  readonly claims: Claimed["claims"];
  readonly owners: Owners;
}

function claimByPointer(control: ControlBooks, { vouchers, claims, owners }: Pointing): void {
  const voucherByKey = new Map(vouchers.map((voucher) => [keyOf(voucher.place), voucher]));
  for (const [document, claim] of claims) {
    for (const pointer of document.vouchers) {
      if (pointer.yearId === null) continue;
      const voucher = voucherByKey.get(keyOf(pointer));
      if (voucher !== undefined) claimVoucher(voucher, { document, claim, owners });
      else if (pointer.yearId === control.yearId) claim.missing = pointer;
      else claim.vouchers.push(unread(pointer, document.date, control));
    }
  }
}

function claimVoucher(
  voucher: BookedVoucher,
  {
    document: { amount },
    claim,
    owners,
  }: { readonly document: LedgerDocument; readonly claim: Claims; readonly owners: Owners },
): void {
  const owner = owners.get(voucher);
  if (owner === claim) return;
  if (owner === undefined || !voucher.isOfYear) {
    owners.set(voucher, claim);
    claim.vouchers.push(voucher);
  } else if (claim.vouchers.length === 0 && amount !== null) {
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
    amount: ore(0n),
    referenceType: null,
    referenceNumber: null,
    text: "",
  };
}
