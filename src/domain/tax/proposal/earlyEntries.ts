/** Entries that come before reserves: special payroll tax, property tax, excess depreciation and group contributions. */
import { type Ore, zeroOre } from "../../money/ore.ts";
import {
  groupContributionAccounts,
  groupContributionToBook,
} from "../groupContribution/groupContribution.ts";
import { reserveRows } from "../equipment/reservePair.ts";
import { payrollTaxAccounts, payrollTaxToBook } from "../payroll/payrollTax.ts";
import { propertyTaxAccounts, propertyTaxToBook } from "../properties/bookPropertyTax.ts";
import { type TaxEntry, entryOf } from "../taxBooks.ts";
import type { EntryStep } from "../taxStep.ts";
import type { TaxWork } from "../books/openWork.ts";

interface Pair {
  readonly debit: string;
  readonly credit: string;
}

/** Proposes them; what is booked already is counted, and what nobody has said is left as it is. */
export function earlyEntries(work: TaxWork): readonly TaxEntry[] {
  const { books, choice, payrollBase, properties, excess } = work;
  const { looked } = books;
  const contribution = groupContributionToBook(choice.groupContribution, looked);
  return [
    ...entry(
      { step: "payroll-tax", text: "Särskild löneskatt på pensionskostnader" },
      payrollTaxAccounts,
      payrollBase === null ? zeroOre : payrollTaxToBook(payrollBase, looked),
    ),
    ...entry(
      { step: "property-tax", text: "Fastighetsskatt och fastighetsavgift" },
      propertyTaxAccounts,
      propertyTaxToBook(properties, looked),
    ),
    ...excessEntry(reserveRows(looked, excess?.computed.change ?? zeroOre)),
    ...entry(
      { step: "group-contribution", key: "given", text: "Lämnat koncernbidrag" },
      groupContributionAccounts.given,
      contribution.given,
    ),
    ...entry(
      { step: "group-contribution", key: "received", text: "Mottaget koncernbidrag" },
      groupContributionAccounts.received,
      contribution.received,
    ),
  ];
}

function excessEntry(rows: TaxEntry["rows"]): readonly TaxEntry[] {
  const head = { step: "excess-depreciation", key: null, isReversal: false } as const;
  return rows.length === 0 ? [] : [{ ...head, text: "Förändring av överavskrivningar", rows }];
}

/** None of an amount that is not known, which is told, or of zero. */
function entry(
  { step, key, text }: { readonly step: EntryStep; readonly key?: string; readonly text: string },
  pair: Pair,
  amount: Ore | null,
): readonly TaxEntry[] {
  return entryOf({ step, key: key ?? null, isReversal: false, text }, { ...pair, amount: amount ?? zeroOre });
}
