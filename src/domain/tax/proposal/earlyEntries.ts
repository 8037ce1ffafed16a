/** Entries that come before reserves: special payroll tax, property tax, excess depreciation and group contributions. */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { monthsOf } from "../../calendar/fiscalYear.ts";
import { type Ore, ore, zeroOre } from "../../money/ore.ts";
import { saidPayrollBase } from "../adjustments/firstPage.ts";
import { excessDepreciation } from "../equipment/excessDepreciation.ts";
import { excessGround } from "../equipment/excessGround.ts";
import { readEquipment } from "../equipment/readEquipment.ts";
import { propertyTaxAccounts, propertyTaxToBook } from "../properties/bookPropertyTax.ts";
import { propertyTax } from "../properties/propertyTax.ts";
import { type TaxBooks, type TaxEntry, closingOf, entryOf } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { EntryStep } from "../taxStep.ts";

/** Särskild löneskatt på pensionskostnader, in hundredths of a per cent. Source: lag (1991:687) 1 §. */
const payrollRate = 2426n;

/** Proposes them; what is booked already is counted. */
export function earlyEntries(books: TaxBooks, choice: TaxChoice): readonly TaxEntry[] {
  return [
    ...payrollEntries(books, choice),
    ...propertyEntries(books, choice),
    ...excessEntries(books, choice),
    ...contributionEntries(books, choice),
  ];
}

/** Months of fiscal years, this one first. */
export function monthsOfYears({
  fiscalYear,
  knownYears,
}: Pick<TaxBooks, "fiscalYear" | "knownYears">): readonly number[] {
  return [fiscalYear, ...knownYears].map((year: FiscalYear) => monthsOf(year));
}

function head(step: EntryStep, text: string, key: string | null = null): Omit<TaxEntry, "rows"> {
  return { step, key, isReversal: false, text };
}

function payrollEntries({ accounts }: TaxBooks, choice: TaxChoice): readonly TaxEntry[] {
  const base = saidPayrollBase(choice);
  if (base === null) return [];
  const tax = base < 0n ? 0n : (base * payrollRate) / 10_000n;
  return entryOf(head("payroll-tax", "Särskild löneskatt på pensionskostnader"), {
    debit: "7533",
    credit: "2514",
    amount: ore(tax * 100n - closingOf(accounts, (account) => account === "7533")),
  });
}

function propertyEntries({ accounts, fiscalYear }: TaxBooks, { properties }: TaxChoice): readonly TaxEntry[] {
  const amount = propertyTaxToBook(propertyTax(properties, fiscalYear), accounts);
  return entryOf(head("property-tax", "Fastighetsskatt och fastighetsavgift"), {
    ...propertyTaxAccounts,
    amount: amount ?? zeroOre,
  });
}

function excessEntries(books: TaxBooks, { excess }: TaxChoice): readonly TaxEntry[] {
  const equipment = excess.rule === "none" ? null : readEquipment(books.accounts);
  if (equipment === null) return [];
  const { change } = excessDepreciation(excessGround(equipment, excess, monthsOfYears(books)), excess.rule);
  return entryOf(head("excess-depreciation", "Förändring av överavskrivningar"), {
    debit: equipment.pair.change,
    credit: equipment.pair.reserve,
    amount: change ?? zeroOre,
  });
}

/** What is said goes before what is booked; nothing said leaves that as it is. */
function contributionEntries(
  { accounts }: TaxBooks,
  { groupContribution: { given, received } }: TaxChoice,
): readonly TaxEntry[] {
  const booked = (group: string): Ore => closingOf(accounts, (account) => account.startsWith(group));
  return [
    ...entryOf(head("group-contribution", "Lämnat koncernbidrag", "given"), {
      debit: "8830",
      credit: "2860",
      amount: given === 0n ? zeroOre : ore(given - booked("883")),
    }),
    ...entryOf(head("group-contribution", "Mottaget koncernbidrag", "received"), {
      debit: "1660",
      credit: "8820",
      amount: received === 0n ? zeroOre : ore(received + booked("882")),
    }),
  ];
}
