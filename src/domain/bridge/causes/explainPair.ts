/**
 * What parts an invoice or a payment in the ledger from its vouchers on the accounts at the end of a day: it is booked
 * on the other side of the day, or by another amount, or by no voucher that is in the books.
 */
import type { PlainDate } from "../../calendar/plainDate.ts";
import type { KnownPayment } from "../../ledger/ledger.ts";
import { type Ore, negateOre, ore } from "../../money/ore.ts";
import { sumRows } from "../pairing/bookedVouchers.ts";
import type { BridgeCause, BridgeItem } from "../bridge.ts";
import { type LedgerDocument, accountSign } from "../pairing/ledgerDocuments.ts";
import type { Booking, Pair } from "../pairing/pairVouchers.ts";

export interface PairContext {
  readonly asOf: PlainDate;
  /** The first booked payment of an invoice. */
  readonly firstPaymentOf: (invoiceNumber: string) => KnownPayment | undefined;
}

type Part = Pick<BridgeItem, "cause" | "amount"> & {
  readonly booking: Booking | undefined;
  readonly payment?: KnownPayment | undefined;
};

const nothing: readonly BridgeItem[] = [];

/** Lists what parts them; nothing when the accounts have what the ledger says. */
export function explainPair(pair: Pair, context: PairContext): readonly BridgeItem[] {
  const { amount, date } = pair.document;
  if (amount === null || date === null) return nothing;
  const isInLedger = date <= context.asOf;
  let booked = 0n;
  for (const booking of pair.bookings) if (booking.day <= context.asOf) booked += booking.amount;
  if (booked === (isInLedger ? amount : 0n)) return nothing;
  const until = pair.bookings.filter(({ day }) => day <= context.asOf);
  const parts = isInLedger
    ? tooLittleOrOther(pair, { ...context, until, difference: ore(booked - amount) })
    : bookedEarly(pair, until, ore(booked));
  return parts.map((part) => itemOf(pair, part));
}

/** The whole is booked early; what is booked beside it is another fault. */
function bookedEarly({ document, bookings }: Pair, until: readonly Booking[], booked: Ore): readonly Part[] {
  const { amount } = document;
  const [booking] = until;
  if (amount === null || until.length < bookings.length || booked === amount) {
    return [{ cause: "other-period", amount: booked, booking }];
  }
  const beside = ore(booked - amount);
  return [
    { cause: "other-period", amount, booking },
    { cause: causeOf(document, beside), amount: beside, booking },
  ];
}

interface Lack extends PairContext {
  readonly until: readonly Booking[];
  readonly difference: Ore;
}

function tooLittleOrOther({ document, bookings }: Pair, lack: Lack): readonly Part[] {
  const { asOf, until, difference } = lack;
  const after = bookings.filter(({ day, amount }) => day > asOf && amount !== 0n);
  const [firstAfter] = after;
  if (bookings.length === 0) return [{ cause: "missing-voucher", amount: difference, booking: undefined }];
  if (firstAfter !== undefined && until.every(({ amount }) => amount === 0n)) {
    return [{ ...lateCause(document, lack), amount: difference, booking: firstAfter }];
  }
  if (after.length > 0 && sumRows(after) === negateOre(difference)) {
    return after.map((booking) => ({
      cause: "other-period" as const,
      amount: negateOre(booking.amount),
      booking,
    }));
  }
  const odd = until.find(({ amount }) => amount === difference) ?? until.find(({ amount }) => amount !== 0n);
  return [{ cause: causeOf(document, difference), amount: difference, booking: odd ?? until[0] }];
}

/** Booked after the day; where it was paid until then, the payment went before. */
function lateCause(
  { kind, number }: LedgerDocument,
  { firstPaymentOf, asOf }: PairContext,
): Pick<Part, "cause" | "payment"> {
  const payment = kind === "invoice" ? firstPaymentOf(number) : undefined;
  const isPaid = payment?.paidOn !== undefined && payment.paidOn !== null && payment.paidOn <= asOf;
  return isPaid ? { cause: "payment-before-booking", payment } : { cause: "other-period" };
}

function causeOf({ invoice, kind, writtenOff }: LedgerDocument, difference: Ore): BridgeCause {
  if (writtenOff !== 0n && difference === negateOre(writtenOff)) return "write-off";
  if (invoice.currency.code !== "SEK") return "currency";
  if (kind === "payment") return "edited-voucher";
  const { total, alone, factored } = invoice;
  // Skatteverket owes the tax reduction (ROT, RUT), and the finance company what it has bought.
  const reduction = (total ?? 0n) - (alone?.totalToPay ?? total ?? 0n);
  const isOfSkatteverket = reduction !== 0n && difference === accountSign(invoice.side) * reduction;
  return factored || isOfSkatteverket ? "outside-ledger" : "edited-voucher";
}

function itemOf({ document, missing }: Pair, { cause, amount, booking, payment }: Part): BridgeItem {
  const { kind, number, invoice, date } = document;
  const voucher = booking?.voucher ?? null;
  return {
    cause,
    amount,
    outside: null,
    date: voucher === null ? (booking?.day ?? date) : voucher.date,
    documentDate: date,
    voucher: voucher?.place ?? (missing === null ? null : { ...missing, voucherIndex: null }),
    account: booking?.voucher?.rows[0]?.account ?? null,
    invoiceNumber: invoice.number,
    paymentNumber: kind === "payment" ? number : (payment?.number ?? null),
    text: voucher?.text === undefined || voucher.text === "" ? invoice.partyName : voucher.text,
  };
}
