/**
 * What is true of a company on a day: balances, open items and ledger sums, straight from its events. Tests hold
 * what was reconstructed over the API against it.
 */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import { type Ore, ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import { yearOf } from "#sandbox/books/years.ts";
import { controlAccounts } from "#sandbox/ledger/bookInvoice.ts";
import { debitSign, openAmount, openSek } from "#sandbox/ledger/openAmount.ts";
import type { Company, PlantedFact } from "#sandbox/state/company.ts";
import type { Invoice, Register } from "#sandbox/state/invoice.ts";

export interface OpenItem {
  readonly number: number;
  readonly party: string;
  readonly date: PlainDate;
  readonly dueDate: PlainDate;
  readonly currency: string;
  /** In the invoice's currency; positive is owed, negative is overpaid or credited. */
  readonly open: Ore;
  readonly openSek: Ore;
}

/** Lists what was open at the end of a day: booked invoices, cash ones aside, by their own dates. */
export function openItemsAt(company: Company, register: Register, asOf: PlainDate): OpenItem[] {
  return [...company[register].invoices.values()].filter(isInLedger).flatMap((invoice) => {
    const [open, sek] = [openAmount(invoice, asOf), openSek(invoice, asOf)];
    const { number, party, date, dueDate, currency } = invoice;
    if (open === 0n && sek === 0n) return [];
    return [{ number, party: party.name, date, dueDate, currency, open, openSek: sek }];
  });
}

/** Sums a ledger in kronor, debit positive: what the control account shows when nothing parts them. */
export function ledgerSumAt(company: Company, register: Register, asOf: PlainDate): Ore {
  const owed = sumOre(openItemsAt(company, register, asOf).map((item) => item.openSek));
  return ore(debitSign(register) * owed);
}

/** Reads the control account of a register at the end of a day. */
export function controlBalanceAt(company: Company, register: Register, asOf: PlainDate): Ore {
  return balancesAt(company, asOf).get(controlAccounts[register]) ?? zeroOre;
}

/** Computes every account's balance at the end of a day: opening balance and rows so far, struck ones left out. */
export function balancesAt(company: Company, asOf: PlainDate): ReadonlyMap<number, Ore> {
  const year = yearOf(company, asOf);
  const balances = new Map<number, Ore>();
  if (year === undefined) return balances;
  for (const { number, opening } of year.accounts.values()) balances.set(number, opening);
  for (const series of year.series.values()) {
    for (const { date, rows } of series.vouchers.values()) {
      if (date > asOf) continue;
      for (const { account, amount, mark } of rows) {
        if (mark !== "struck") balances.set(account, ore((balances.get(account) ?? zeroOre) + amount));
      }
    }
  }
  return balances;
}

/** Lists the planted facts that part ledger and control account on a day. */
export function plantedDifferencesAt(company: Company, register: Register, asOf: PlainDate): PlantedFact[] {
  return company.planted.filter(
    (fact) =>
      fact.register === register &&
      fact.differenceOre !== 0n &&
      fact.from <= asOf &&
      (fact.through === undefined || asOf <= fact.through),
  );
}

function isInLedger({ isBooked, isCancelled, isCash, events }: Invoice): boolean {
  return !isCancelled && !isCash && (isBooked || events.length > 0);
}
