/** Faults of the books themselves: gaps, inactive accounts, balances that were not carried over, odd texts. */
import { type PlainDate, addDays } from "#domain/calendar/plainDate.ts";
import { type Ore, negateOre, ore } from "#domain/money/ore.ts";
import { deleteVoucher } from "#sandbox/books/correctVoucher.ts";
import { type DraftRow, type VoucherDraft, postVoucher } from "#sandbox/books/postVoucher.ts";
import { requireAccount, yearById } from "#sandbox/books/years.ts";
import type { Company, PlantedFact, PlantedKind } from "#sandbox/state/company.ts";
import type { Year } from "#sandbox/state/year.ts";
import type { Voucher } from "#sandbox/state/voucher.ts";
import { invariant } from "#lib/invariant.ts";
import type { Simulation, YearPlan } from "../blueprint.ts";
import { voucherText } from "./differences.ts";

const changedOpeningOre = 200_000n;

/** Plans one of each around the turn of the year. */
export function planBadBooks(
  simulation: Simulation,
  { year, next }: { readonly year: YearPlan; readonly next: YearPlan },
): void {
  changeOpeningBalance(simulation, year);
  leaveGap(simulation, addDays(year.from, 120));
  useOddAccounts(simulation, year, next);
  revalueCurrency(simulation, year.to, next.from);
  bookAfterCarrying(simulation, year.to, addDays(next.from, 40));
  writeQuotes(simulation, addDays(year.from, 77));
}

/** Somebody types another opening balance on 1510, against the result that nobody moved. */
function changeOpeningBalance({ agenda, company }: Simulation, { id, from }: YearPlan): void {
  const change = (): void => {
    const year = existing(company, id);
    const [claims, result] = [requireAccount(year, 1510), requireAccount(year, 2099)];
    claims.opening = ore(claims.opening + changedOpeningOre);
    result.opening = ore(result.opening - changedOpeningOre);
    plant(company, "opening-balance-changed", {
      register: "customer",
      reference: "1510",
      from,
      differenceOre: changedOpeningOre,
    });
    plant(company, "result-not-moved", { reference: "2099", from, differenceOre: 0n });
  };
  agenda.at(from, change, "opening");
}

function leaveGap({ agenda, company }: Simulation, date: PlainDate): void {
  agenda.at(date, () => {
    const doomed = post(company, date, {
      description: "Dubblett som togs bort",
      rows: pair(6110, 1930, ore(9_900n)),
    });
    post(company, date, { description: "Kortköp kontorsvaror", rows: pair(6110, 1930, ore(9_900n)) });
    deleteVoucher(company, doomed);
    plant(company, "number-gap", { reference: voucherText(doomed), from: date, differenceOre: 0n });
  });
}

function useOddAccounts({ agenda, company }: Simulation, { id, from }: YearPlan, next: YearPlan): void {
  const date = addDays(from, 33);
  agenda.at(date, () => {
    post(company, date, {
      description: "Lånade pengar till en granne",
      rows: pair(1680, 1930, ore(1_500_000n)),
    });
    post(company, date, { description: "Presentkort", rows: pair(1930, 1580, ore(64_000n)) });
  });
  agenda.at(addDays(date, 60), () => {
    for (const year of [existing(company, id), existing(company, next.id)]) {
      requireAccount(year, 1680).active = false;
      requireAccount(year, 1580).sru = undefined;
    }
    plant(company, "inactive-account-with-balance", { reference: "1680", from: date, differenceOre: 0n });
    plant(company, "account-without-form-code", { reference: "1580", from: date, differenceOre: 0n });
  });
}

/** Claims in euro are valued at the rate of the balance date, by hand, for one day. */
function revalueCurrency({ agenda, company }: Simulation, to: PlainDate, back: PlainDate): void {
  const gain = ore(41_237n);
  const revalue = (): void => {
    const voucher = post(company, to, {
      description: "Omvärdering av fordringar i euro",
      rows: pair(1510, 3960, gain),
    });
    plant(company, "currency-revaluation", {
      register: "customer",
      reference: voucherText(voucher),
      from: to,
      through: to,
      differenceOre: gain,
    });
  };
  agenda.at(to, revalue);
  agenda.at(back, () => {
    post(company, back, { description: "Återför omvärdering", rows: pair(3960, 1510, gain) });
  });
}

/** A late voucher in the old year, after its balances were carried over: the new year does not know of it. */
function bookAfterCarrying({ agenda, company }: Simulation, date: PlainDate, bookedOn: PlainDate): void {
  agenda.at(bookedOn, () => {
    const voucher = post(company, date, {
      description: "Upplupet revisionsarvode",
      rows: pair(6530, 2990, ore(1_800_000n)),
    });
    plant(company, "balances-not-carried", {
      reference: voucherText(voucher),
      from: date,
      differenceOre: 0n,
    });
  });
}

function writeQuotes({ agenda, company }: Simulation, date: PlainDate): void {
  agenda.at(date, () => {
    const voucher = post(company, date, {
      description: 'Skylt "Öppet", 2 st \\ butik',
      rows: pair(5990, 1930, ore(124_750n)),
    });
    plant(company, "text-with-quotes", { reference: voucherText(voucher), from: date, differenceOre: 0n });
  });
}

function post(company: Company, date: PlainDate, entry: Pick<VoucherDraft, "description" | "rows">): Voucher {
  return postVoucher(company, { series: "A", date, ...entry });
}

function pair(debit: number, credit: number, amount: Ore): DraftRow[] {
  return [
    { account: debit, amount },
    { account: credit, amount: negateOre(amount) },
  ];
}

function plant(company: Company, kind: PlantedKind, fact: Omit<PlantedFact, "kind">): void {
  company.planted.push({ kind, ...fact });
}

function existing(company: Company, id: number): Year {
  const year = yearById(company, id);
  invariant(year !== undefined, `no year ${id}`);
  return year;
}
