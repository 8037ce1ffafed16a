/** The part of one accrual that the balance sheet carries on the balance date, with where it comes from. */
import type { PlainDate } from "../../../calendar/plainDate.ts";
import type { Ore } from "../../../money/ore.ts";
import type { Trace, TraceTerm } from "../../../trace/trace.ts";
import type { AppendixFinding } from "../../figure.ts";
import { usualTiming } from "./accountNature.ts";
import type { AccrualRow, AccrualTiming } from "./content.ts";
import { type Period, type PeriodShare, shareAt, shareRounding, usualBasis } from "./periodShares.ts";

export interface CarriedPart {
  readonly trace: Trace;
  readonly findings: readonly AppendixFinding[];
}

/** Tells the timing of a row: its own, or what its account usually carries. */
export function timingOf(row: AccrualRow, account: string | null): AccrualTiming {
  return row.timing ?? (account === null ? "prepaid" : usualTiming(account));
}

/** Computes the carried part. An accrued row without period is carried whole; a prepaid one cannot be told. */
export function carriedPart(row: AccrualRow, account: string | null, asOf: PlainDate): CarriedPart {
  const { id: rowId, amount, from, to } = row;
  const timing = timingOf(row, account);
  const whole: TraceTerm = { label: "whole", name: row.text || null, operator: "+", amount, link: null };
  if (from === null || to === null) {
    if (from === null && to === null && timing === "accrued") {
      return {
        trace: { formula: "accrual-whole", terms: [whole], result: amount, rounding: null },
        findings: [],
      };
    }
    return unknown(whole, [{ kind: "row-period-incomplete", severity: "error", rowId }]);
  }
  if (from > to) return unknown(whole, [{ kind: "row-period-reversed", severity: "error", rowId, from, to }]);
  if (amount === null) return unknown(whole, []);
  return sharedPart(row, { period: { start: from, end: to }, amount, timing, asOf }, whole);
}

function sharedPart(
  row: AccrualRow,
  ground: {
    readonly period: Period;
    readonly amount: Ore;
    readonly timing: AccrualTiming;
    readonly asOf: PlainDate;
  },
  whole: TraceTerm,
): CarriedPart {
  const { period, amount, timing, asOf } = ground;
  const share = shareAt(asOf, amount, { period, basis: row.basis ?? usualBasis(period) });
  const { carried, left, units } = partsOf(share, timing);
  const terms: readonly TraceTerm[] = [
    whole,
    {
      label: `${share.basis}-not-carried`,
      name: `${share.units - units}/${share.units}`,
      operator: "-",
      amount: left,
      link: null,
    },
    {
      label: `${share.basis}-carried`,
      name: `${units}/${share.units}`,
      operator: "=",
      amount: carried,
      link: null,
    },
  ];
  const trace = {
    formula: `accrual-${timing}-${share.basis}`,
    terms,
    result: carried,
    rounding: shareRounding,
  };
  const findings: readonly AppendixFinding[] =
    units === 0 ? [{ kind: "row-carries-nothing", severity: "warning", rowId: row.id }] : [];
  return { trace, findings };
}

function partsOf(
  { before, after, units, unitsAfter }: PeriodShare,
  timing: AccrualTiming,
): { readonly carried: Ore; readonly left: Ore; readonly units: number } {
  if (timing === "prepaid") return { carried: after, left: before, units: unitsAfter };
  return { carried: before, left: after, units: units - unitsAfter };
}

function unknown(whole: TraceTerm, findings: readonly AppendixFinding[]): CarriedPart {
  return { trace: { formula: "accrual-unknown", terms: [whole], result: null, rounding: null }, findings };
}
