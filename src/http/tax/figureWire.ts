/** What the options, the reserves, equipment, accounts that are asked about and the tax come to, in the form of the contract. */
import type { OptionFigures } from "#domain/tax/compareOptions.ts";
import type { Ore } from "#domain/money/ore.ts";
import type { ExcessFigures, ReserveFigures, Treatment } from "#domain/tax/taxReturn.ts";
import type { TaxToPay } from "#domain/tax/taxToPay/taxToPay.ts";
import type {
  OptionFigures as WireOption,
  ReserveLine,
  TaxPage,
  TaxToPay as WireToPay,
  TreatmentLine,
} from "#wire/tax.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { wireTrace } from "../reconciliation/traceWire.ts";

/** Writes an amount; null stays what it is. */
export function oreText(amount: Ore | null): string | null {
  return amount?.toString() ?? null;
}

/** Writes the options, each with what its tax is above that of Ingen avsättning. */
export function wireOptions(options: readonly OptionFigures[]): WireOption[] {
  const none = options.find(({ option }) => option === "none");
  const tax = none?.problem === null ? none.tax : null;
  return options.map((figures) => wireOption(figures, tax));
}

function wireOption(figures: OptionFigures, taxOfNone: bigint | null): WireOption {
  const { option } = figures;
  if (figures.problem !== null) {
    const unknown = { surplus: null, tax: null, resultOre: null, allocation: null, reversedOre: null };
    return { option, ...unknown, taxDifference: null, problem: wireProblem(figures.problem) };
  }
  const { surplus, tax, result, allocation, reversed } = figures;
  return {
    option,
    surplus: surplus.toString(),
    tax: tax.toString(),
    resultOre: result.toString(),
    allocation: allocation.toString(),
    reversedOre: reversed.toString(),
    taxDifference: taxOfNone === null ? null : (tax - taxOfNone).toString(),
    problem: null,
  };
}

/** Writes a row of the table of reserves. */
export function wireReserve(reserve: ReserveFigures): ReserveLine {
  const { account, name, madeYear: year, yearIsTyped, lastYear, isForced } = reserve;
  return {
    account,
    name,
    year,
    yearIsTyped,
    openingOre: reserve.opening.toString(),
    forcedOre: reserve.forced.toString(),
    voluntaryOre: reserve.voluntary.toString(),
    allocationOre: reserve.allocation.toString(),
    closingOre: reserve.closing.toString(),
    lastYear,
    isForced,
  };
}

/** Writes an account that is asked about. */
export function wireTreatment({ kronor, ...treatment }: Treatment): TreatmentLine {
  return { ...treatment, kronor: kronor.toString() };
}

/** Writes what each rule of equipment allows. */
export function wireExcess(excess: ExcessFigures): NonNullable<TaxPage["excess"]> {
  return {
    openingOre: excess.opening.toString(),
    bookValueOre: excess.bookValue.toString(),
    mainOre: oreText(excess.main),
    supplementaryOre: oreText(excess.supplementary),
    reserveOre: oreText(excess.reserve),
    changeOre: oreText(excess.change),
  };
}

/** Writes what is left to pay. */
export function wireToPay(toPay: TaxToPay): WireToPay {
  const { computed, preliminary, taxAccount, left, payBy, payByAmount, trace } = toPay;
  return {
    computedOre: computed.toString(),
    preliminaryOre: oreText(preliminary),
    taxAccountOre: oreText(taxAccount),
    leftOre: left.toString(),
    payBy,
    payByOre: payByAmount.toString(),
    trace: wireTrace(trace),
  };
}
