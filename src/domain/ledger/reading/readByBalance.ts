/**
 * What the balance of an invoice says of how it and its payments are meant. Whether prepared payments lower it, which
 * sign write-offs have, whether the amount of a payment holds them, and whether the tax reduction is part of it is not
 * documented: the one reading that makes the balance of the total and the
 * payments, to the öre, is taken. Where none does, all stays as it was told.
 */
import { type Ore, negateOre, ore, sumOre, zeroOre } from "../../money/ore.ts";
import { settledOf } from "../item/settlements.ts";
import type { KnownInvoice, KnownPayment, Settled } from "../ledger.ts";
import { isOwed } from "../ledgerInvoice.ts";
import { owedOn } from "../openAmount.ts";
import type { PaidInvoice } from "./paidInvoice.ts";
import { readForeignPayments } from "./readForeignPayments.ts";

/** Reads it; gives it as it was told where it means what it says. */
export function readByBalance(invoice: KnownInvoice, payments: readonly KnownPayment[]): PaidInvoice {
  const { balance, changedDuringFetch, currency, credit } = invoice;
  const told = { invoice, payments };
  if (balance === null || changedDuringFetch || !isOwed(invoice)) return told;
  if (currency.code !== "SEK") return readForeignPayments(invoice, payments);
  const owed = owedOn(invoice);
  if (credit || owed === null) return told;
  let missing: bigint = owed - balance;
  let writtenOff = 0n;
  for (const payment of payments) {
    if (!payment.booked) continue;
    // Nearly all of them settle what they say and nothing else.
    const isPlain = !payment.hasWriteOffs && payment.alone === null;
    const off = isPlain ? zeroOre : settledOf(payment, "SEK").writtenOff;
    if (payment.amount === null || off === null) return told;
    missing -= payment.amount + off;
    writtenOff += off;
  }
  if (missing === 0n) return told;
  return readMissing({ ...told, owed, balance, writtenOff: ore(writtenOff), missing: ore(missing) });
}

interface Missing extends PaidInvoice {
  readonly owed: Ore;
  readonly balance: Ore;
  readonly writtenOff: Ore;
  /** What is gone from the invoice beyond its payments; negative when these are more than what is gone. */
  readonly missing: Ore;
}

function readMissing({ invoice, payments, balance, owed, writtenOff, missing }: Missing): PaidInvoice {
  const prepared = sumKnown(payments.filter(({ booked }) => !booked).map(({ amount }) => amount));
  if (missing === prepared) return { invoice: { ...invoice, balance: ore(balance + prepared) }, payments };
  if (writtenOff !== 0n && missing === -2n * writtenOff) {
    return { invoice, payments: payments.map(meaning(turned)) };
  }
  if (writtenOff !== 0n && missing === negateOre(writtenOff)) {
    return { invoice, payments: payments.map(meaning(withoutWriteOffs)) };
  }
  const { total } = invoice;
  const isTotalOwed = total !== null && total !== owed && owed - total === missing;
  return { invoice: isTotalOwed ? { ...invoice, owed: total } : invoice, payments };
}

function meaning(means: (told: Settled) => Settled): (payment: KnownPayment) => KnownPayment {
  return (payment) => ({ ...payment, settles: means(settledOf(payment, "SEK")) });
}

function turned({ paid, writtenOff }: Settled): Settled {
  return { paid, writtenOff: writtenOff === null ? null : negateOre(writtenOff) };
}

function withoutWriteOffs({ paid, writtenOff }: Settled): Settled {
  if (paid === null || writtenOff === null) return { paid, writtenOff };
  return { paid: ore(paid - writtenOff), writtenOff };
}

function sumKnown(amounts: readonly (Ore | null)[]): Ore | null {
  const known = amounts.filter((amount) => amount !== null);
  if (known.length < amounts.length) return null;
  return known.length === 0 ? zeroOre : sumOre(known);
}
