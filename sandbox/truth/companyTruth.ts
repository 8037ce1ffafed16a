/** The ground truth of a company on a day as plain data, öre as text: what a test in another process reads. */
import type { PlainDate } from "#domain/calendar/plainDate.ts";
import type { Company, PlantedFact } from "#sandbox/state/company.ts";
import type { Register } from "#sandbox/state/invoice.ts";
import {
  balancesAt,
  controlBalanceAt,
  ledgerSumAt,
  openItemsAt,
  plantedDifferencesAt,
} from "./groundTruth.ts";

type Fact = Omit<PlantedFact, "differenceOre"> & { readonly differenceOre: string };

interface RegisterTruth {
  readonly ledgerSumOre: string;
  readonly controlBalanceOre: string;
  readonly openItems: readonly {
    readonly number: number;
    readonly party: string;
    readonly date: PlainDate;
    readonly dueDate: PlainDate;
    readonly currency: string;
    readonly openOre: string;
    readonly openSekOre: string;
  }[];
  /** What parts ledger and control account on the day. */
  readonly differences: readonly Fact[];
}

export interface CompanyTruth {
  readonly asOf: PlainDate;
  readonly customer: RegisterTruth;
  readonly supplier: RegisterTruth;
  readonly balanceOreByAccount: Readonly<Record<string, string>>;
  /** Everything that was planted, whether it shows on the day or not. */
  readonly planted: readonly Fact[];
}

/** Says what is true of a company at the end of a day. Sums and balances are debit positive. */
export function truthAt(company: Company, asOf: PlainDate): CompanyTruth {
  const balances = [...balancesAt(company, asOf)].filter(([, balance]) => balance !== 0n);
  return {
    asOf,
    customer: registerTruth(company, "customer", asOf),
    supplier: registerTruth(company, "supplier", asOf),
    balanceOreByAccount: Object.fromEntries(balances.map(([account, ore]) => [account, ore.toString()])),
    planted: company.planted.map(asData),
  };
}

function registerTruth(company: Company, register: Register, asOf: PlainDate): RegisterTruth {
  return {
    ledgerSumOre: ledgerSumAt(company, register, asOf).toString(),
    controlBalanceOre: controlBalanceAt(company, register, asOf).toString(),
    openItems: openItemsAt(company, register, asOf).map(({ open, openSek, ...item }) => ({
      ...item,
      openOre: open.toString(),
      openSekOre: openSek.toString(),
    })),
    differences: plantedDifferencesAt(company, register, asOf).map(asData),
  };
}

function asData(fact: PlantedFact): Fact {
  return { ...fact, differenceOre: fact.differenceOre.toString() };
}
