/** Entries that come before reserves: special payroll tax, property tax, excess depreciation and group contributions. */
import { type Ore, zeroOre } from "../../money/ore.ts";
import {
  groupContributionAccounts,
  groupContributionToBook,
} from "../groupContribution/groupContribution.ts";
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
    ...entry(
      { step: "excess-depreciation", text: "Förändring av överavskrivningar" },
      { debit: excess?.equipment.pair.change ?? "", credit: excess?.equipment.pair.reserve ?? "" },
      excess?.computed.change ?? null,
    ),
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

/** None of an amount that is not known, which is told, or of zero. */
function entry(
  { step, key, text }: { readonly step: EntryStep; readonly key?: string; readonly text: string },
  pair: Pair,
  amount: Ore | null,
): readonly TaxEntry[] {
  return entryOf({ step, key: key ?? null, isReversal: false, text }, { ...pair, amount: amount ?? zeroOre });
}
