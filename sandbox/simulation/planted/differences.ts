/** Faults that part ledger and control account: manual vouchers, edited ones, and bookings in another period. */
import { type PlainDate, addDays } from "#domain/calendar/plainDate.ts";
import { negateOre, ore } from "#domain/money/ore.ts";
import { editVoucher, findVoucher } from "#sandbox/books/correctVoucher.ts";
import { postVoucher } from "#sandbox/books/postVoucher.ts";
import { bookInvoice, controlAccounts } from "#sandbox/ledger/bookInvoice.ts";
import { draftInvoice } from "#sandbox/ledger/draftInvoice.ts";
import { debitSign } from "#sandbox/ledger/openAmount.ts";
import { payInvoice } from "#sandbox/ledger/payInvoice.ts";
import type { Invoice, Register } from "#sandbox/state/invoice.ts";
import type { VoucherKey } from "#sandbox/state/voucher.ts";
import { invariant } from "#lib/invariant.ts";
import type { Simulation } from "../blueprint.ts";

interface Place {
  readonly register: Register;
  readonly date: PlainDate;
}

/** Somebody books a payment by hand on the control account; the ledger does not hear of it. */
export function planManualVoucher(
  { agenda, company }: Simulation,
  { register, date, amountOre }: Place & { readonly amountOre: bigint },
): void {
  agenda.at(date, () => {
    const amount = ore(amountOre);
    const voucher = postVoucher(company, {
      series: "A",
      date,
      description: register === "customer" ? "Insättning från kund" : "Betalning till leverantör",
      rows: [
        { account: controlAccounts[register], amount },
        { account: 1930, amount: negateOre(amount) },
      ],
    });
    company.planted.push({
      kind: "manual-voucher",
      register,
      reference: voucherText(voucher),
      from: date,
      differenceOre: amountOre,
    });
  });
}

/** Somebody changes the amount on an invoice's voucher; the invoice stays as it was. */
export function planEditedInvoice(
  simulation: Simulation,
  { register, date, amountOre }: Place & { readonly amountOre: bigint },
): void {
  const { agenda, company } = simulation;
  agenda.at(date, () => {
    const invoice = makeInvoice(simulation, { register, date });
    bookInvoice(company, invoice);
    const key = invoice.voucher;
    const voucher = key === undefined ? undefined : findVoucher(company, key);
    const [control, counter] = voucher?.rows ?? [];
    invariant(
      voucher !== undefined && control !== undefined && counter !== undefined,
      "a booked invoice has rows",
    );
    editVoucher(company, voucher, {
      strike: [0, 1],
      add: [
        { account: control.account, amount: ore(control.amount + amountOre) },
        { ...counter, amount: ore(counter.amount - amountOre) },
      ],
    });
    company.planted.push({
      kind: "edited-voucher",
      register,
      reference: voucherText(voucher),
      from: date,
      differenceOre: amountOre,
    });
  });
}

/** An invoice is dated in one period and booked in another; it may even be paid in between. */
export function planLateBooking(
  simulation: Simulation,
  place: Place & { readonly bookedAfterDays: number; readonly paidAfterDays?: number },
): void {
  const { agenda, company } = simulation;
  const { register, date, paidAfterDays } = place;
  const bookedOn = addDays(date, place.bookedAfterDays);
  agenda.at(date, () => {
    const invoice = makeInvoice(simulation, { register, date });
    agenda.at(bookedOn, () => {
      bookInvoice(company, invoice, bookedOn);
    });
    if (paidAfterDays !== undefined) {
      const paidOn = addDays(date, paidAfterDays);
      agenda.at(paidOn, () => payInvoice(company, invoice, { date: paidOn, amount: invoice.total }));
    }
    company.planted.push({
      kind: paidAfterDays === undefined ? "booked-in-other-period" : "payment-before-booking",
      register,
      reference: invoice.number.toString(),
      from: date,
      through: addDays(bookedOn, -1),
      differenceOre: -debitSign(register) * invoice.total,
    });
  });
}

/** Makes out an ordinary invoice in kronor. */
export function makeInvoice({ company, random }: Simulation, { register, date }: Place): Invoice {
  const parties = [...company[register].parties.values()].filter((party) => party.currency === "SEK");
  const net = ore(BigInt(random.between(40, 90)) * 10_000n);
  const account = register === "customer" ? 3001 : 4010;
  return draftInvoice(company, {
    register,
    party: random.pick(parties),
    date,
    lines: [{ account, text: "Enligt överenskommelse", net, vatPercent: 25 }],
  });
}

/** Names a voucher as people do. */
export function voucherText({ series, number }: VoucherKey): string {
  return `${series} ${number}`;
}
