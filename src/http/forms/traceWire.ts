/** Where a box comes from, in the form of the contract. */
import type { TracedField } from "#app/forms/readFieldTrace.ts";
import type { FieldTrace } from "#wire/forms.ts";
import { wireTrace } from "../reconciliation/traceWire.ts";

/** The trace with its parts. */
export function wireFieldTrace(traced: TracedField): FieldTrace {
  const { form, code, row, label, step, roundingRule } = traced;
  return {
    form,
    code,
    row,
    label,
    kronor: traced.kronor.toString(),
    accounts: traced.accounts.map(({ account, name, booked, entries, closing, by }) => ({
      account,
      name,
      bookedOre: booked.toString(),
      entriesOre: entries.toString(),
      closingOre: closing.toString(),
      by,
    })),
    unbookedOre: traced.unbooked.toString(),
    entries: traced.entries.map(({ amount, ...entry }) => ({ ...entry, amountOre: amount.toString() })),
    terms: traced.terms.map(({ kronor, ...term }) => ({ ...term, kronor: kronor.toString() })),
    step,
    stepTrace: traced.stepTrace === null ? null : wireTrace(traced.stepTrace),
    exactOre: traced.exact?.toString() ?? null,
    rounding: traced.rounding.toString(),
    roundingRule,
    rules: [...traced.rules],
  };
}
