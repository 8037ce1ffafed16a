/**
 * Property tax and fee (fastighetsskatt och fastighetsavgift) on the bases that a person types, per row of INK2
 * (1.8–1.15). A home that is free for fifteen years has the base 0. What is not known is not computed, and is told.
 */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import type { PropertyBase } from "../taxChoice.ts";
import type { TaxRule } from "../rules/taxRule.ts";
import { type PropertyRate, propertyRates } from "./propertyRates.data.ts";

export interface PropertyTaxLine extends PropertyBase {
  /** Whole kronor, öre dropped (rule `whole-kronor`); null when the rate, or the most of a fee, is not known. */
  readonly tax: bigint | null;
  /** Null when the row has none in the income year. */
  readonly rate: PropertyRate | null;
}

export interface PropertyTax {
  readonly lines: readonly PropertyTaxLine[];
  /** The bases by the row's field, whole kronor. */
  readonly fields: ReadonlyMap<string, bigint>;
  /** Whole kronor; null when some line is not known. */
  readonly tax: bigint | null;
  readonly findings: readonly PropertyFinding[];
  readonly rules: readonly TaxRule[];
}

interface OfRow {
  readonly severity: "error" | "warning";
  readonly row: string;
}

export type PropertyFinding =
  /** The fee has a most that nobody has typed: it is not computed. */
  | ({ readonly kind: "property-fee-cap-unknown" } & OfRow)
  /** The most of the fee holds: what the form's row then takes is to be looked up. */
  | ({ readonly kind: "property-fee-capped" } & OfRow)
  | ({ readonly kind: "property-rate-missing"; readonly incomeYear: number } & OfRow)
  | ({ readonly kind: "property-base-negative" } & OfRow)
  /** A fiscal year that is no calendar year: the rules at hand do not tell which year's tax it takes. */
  | { readonly kind: "property-tax-year-to-check"; readonly severity: "warning" };

/** Computes it for a fiscal year; typed bases are taken as they are. */
export function propertyTax(bases: readonly PropertyBase[], year: FiscalYear): PropertyTax {
  const incomeYear = Number(year.end.slice(0, 4));
  const lines = bases.map((base) => lineOf(base, incomeYear));
  const fields = new Map<string, bigint>();
  for (const { row, base } of bases) fields.set(row, (fields.get(row) ?? 0n) + base);
  return {
    lines,
    fields,
    tax: lines.reduce<bigint | null>((sum, { tax }) => (sum === null || tax === null ? null : sum + tax), 0n),
    findings: [...lines.flatMap((line) => findingsOf(line, incomeYear)), ...yearFinding(lines, year)],
    rules: Array.from(
      new Set(lines.flatMap(({ rate, base }) => (rate === null || base === 0n ? [] : [rate.rate]))),
      ({ source, certainty }) => ({ source, certainty }),
    ),
  };
}

function lineOf(base: PropertyBase, incomeYear: number): PropertyTaxLine {
  const rate =
    propertyRates.find(
      ({ row, from, through }) => row === base.row && from <= incomeYear && incomeYear <= through,
    ) ?? null;
  return { ...base, rate, tax: taxOf(base, rate) };
}

function taxOf({ base, feeCap }: PropertyBase, rate: PropertyRate | null): bigint | null {
  if (base === 0n) return 0n;
  if (rate === null || base < 0n) return null;
  const whole = (base * rate.rate.value) / 10_000n;
  if (rate.kind === "tax") return whole;
  if (feeCap === null || feeCap < 0n) return null;
  return whole < feeCap ? whole : feeCap;
}

function findingsOf(
  { row, base, feeCap, tax, rate }: PropertyTaxLine,
  incomeYear: number,
): readonly PropertyFinding[] {
  if (base < 0n || (feeCap ?? 0n) < 0n) return [{ kind: "property-base-negative", severity: "error", row }];
  if (base === 0n) return [];
  if (rate === null) return [{ kind: "property-rate-missing", severity: "error", row, incomeYear }];
  if (tax === null) return [{ kind: "property-fee-cap-unknown", severity: "error", row }];
  const isCapped = rate.kind === "fee" && tax === feeCap && (base * rate.rate.value) / 10_000n > tax;
  return isCapped ? [{ kind: "property-fee-capped", severity: "warning", row }] : [];
}

function yearFinding(
  lines: readonly PropertyTaxLine[],
  { start, end }: FiscalYear,
): readonly PropertyFinding[] {
  const isCalendarYear = start.slice(4) === "-01-01" && end === `${start.slice(0, 4)}-12-31`;
  return isCalendarYear || lines.every(({ base }) => base === 0n)
    ? []
    : [{ kind: "property-tax-year-to-check", severity: "warning" }];
}
