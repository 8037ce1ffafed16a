/** Faults of single invoices: unbooked ones, prepared payments, a voucher of another amount, a loose credit note. */
import { addDays } from "#domain/calendar/plainDate.ts";
import { ore } from "#domain/money/ore.ts";
import { editVoucher, findVoucher } from "#sandbox/books/correctVoucher.ts";
import { bookInvoice } from "#sandbox/ledger/bookInvoice.ts";
import { creditInvoice } from "#sandbox/ledger/creditInvoice.ts";
import { payInvoice } from "#sandbox/ledger/payInvoice.ts";
import type { PlantedKind } from "#sandbox/state/company.ts";
import type { Invoice, Register } from "#sandbox/state/invoice.ts";
import { invariant } from "#lib/invariant.ts";
import type { Simulation, YearPlan } from "../blueprint.ts";
import { makeInvoice } from "./differences.ts";

/** What an integration books more than it invoices. */
const integrationErrorOre = 2_500n;

/** Plans one of each. */
export function planBadInvoices(simulation: Simulation, { from, to }: YearPlan): void {
  const { agenda, company } = simulation;
  const plant = (kind: PlantedKind, invoice: Invoice, differenceOre = 0n): void => {
    const { register, date, number } = invoice;
    company.planted.push({ kind, register, reference: number.toString(), from: date, differenceOre });
  };
  const made = (register: Register, days: number): Invoice =>
    makeInvoice(simulation, { register, date: addDays(from, days) });

  for (const register of ["customer", "supplier"] as const) {
    const draftDay = register === "customer" ? 355 : 349;
    agenda.at(addDays(from, draftDay), () => {
      plant("unbooked-invoice", made(register, draftDay));
    });
  }
  agenda.at(addDays(from, 330), () => {
    const invoice = made("supplier", 330);
    bookInvoice(company, invoice);
    payInvoice(company, invoice, { date: addDays(to, -1), isBooked: false });
    plant("unbooked-payment", invoice);
  });
  agenda.at(addDays(from, 96), () => {
    const invoice = made("customer", 96);
    bookInvoice(company, invoice);
    bookMore(simulation, invoice);
    plant("voucher-differs-from-invoice", invoice, integrationErrorOre);
  });
  agenda.at(addDays(from, 262), () => {
    const invoice = made("customer", 262);
    bookInvoice(company, invoice);
    payInvoice(company, invoice, { date: invoice.date });
    const creditedOn = addDays(invoice.date, 20);
    agenda.at(creditedOn, () => {
      plant("credit-not-set-off", creditInvoice(company, invoice, { date: creditedOn, percent: 30 }));
    });
  });
}

function bookMore({ company }: Simulation, { voucher: key }: Invoice): void {
  const voucher = key === undefined ? undefined : findVoucher(company, key);
  const [control, counter] = voucher?.rows ?? [];
  invariant(
    voucher !== undefined && control !== undefined && counter !== undefined,
    "a booked invoice has rows",
  );
  editVoucher(company, voucher, {
    strike: [0, 1],
    add: [
      { account: control.account, amount: ore(control.amount + integrationErrorOre) },
      { account: counter.account, amount: ore(counter.amount - integrationErrorOre) },
    ],
  });
  // An integration posted it so from the start: nothing was struck.
  voucher.rows.splice(0, 2);
  for (const row of voucher.rows) row.mark = "none";
}
