/** Where a box of a form comes from (Varifrån?), down to accounts, closing entries, other boxes and the rule. */
import type { FormName } from "#domain/forms/formName.ts";
import { type FieldTrace, fieldTrace } from "#domain/forms/page/fieldTrace.ts";
import { type Ore, ore } from "#domain/money/ore.ts";
import { adjustingEntries, adjustmentByAccount } from "#domain/reconciliation/adjust.ts";
import type { TaxRule } from "#domain/tax/rules/taxRule.ts";
import type { Trace } from "#domain/trace/trace.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { type FiguredEntry, figuredEntry } from "../figures/figuredEntries.ts";
import type { Actor } from "../firm/actor.ts";
import type { NotFound } from "../signOff/signOffDeps.ts";
import { type FormsGround, readFormsGround, sheetGround } from "./formsGround.ts";
import type { ReadFormsDeps } from "./readForms.ts";

export interface TracedField extends FieldTrace {
  /** Closing entries that stand in it, each with what it has there, debit positive. */
  readonly entries: readonly {
    readonly entryId: string;
    readonly number: string;
    readonly text: string;
    readonly amount: Ore;
  }[];
  /** How the step of Dispositioner & skatt came to it. */
  readonly stepTrace: Trace | null;
  readonly rules: readonly TaxRule[];
}

export interface FieldAsked {
  readonly closingId: string;
  readonly form: FormName;
  readonly code: string;
}

/** Reads it; a box that the form does not have, or a form that cannot be filled, is not there. */
export async function readFieldTrace(
  deps: ReadFormsDeps,
  actor: Actor,
  { closingId, ...asked }: FieldAsked,
): Promise<Result<TracedField, NotFound>> {
  return deps.inFirm(actor.firmId, async (transaction) => {
    const ground = await readFormsGround(deps, transaction, closingId);
    const traced = ground === null ? null : tracedField(ground, asked);
    return traced === null ? refused({ kind: "not-found" }) : ok(traced);
  });
}

function tracedField(
  { tax, made, entries }: FormsGround,
  { form, code }: Omit<FieldAsked, "closingId">,
): TracedField | null {
  if (!made.ok || !tax.books.ok) return null;
  const { accounts } = tax.books.value.asBooked;
  const adjusting = adjustingEntries(entries.map(figuredEntry), tax.fiscalYear);
  const traced = fieldTrace(form, code, {
    ...sheetGround(tax, made.value),
    accounts,
    adjustments: adjustmentByAccount(adjusting),
  });
  if (traced === null) return null;
  const step = made.value.steps.find((one) => one.step === traced.step);
  return {
    ...traced,
    entries: entriesOn(adjusting, traced),
    stepTrace: form === "INK2R" || step === undefined ? null : step.trace,
    rules: step?.rules ?? [],
  };
}

function entriesOn(adjusting: readonly FiguredEntry[], { accounts }: FieldTrace): TracedField["entries"] {
  const wanted = new Set(accounts.map(({ account }) => account));
  return adjusting.flatMap(({ entryId, number, text, rows }) => {
    const own = rows.filter(({ account }) => wanted.has(account));
    const amount = ore(own.reduce((sum, row) => sum + row.amount, 0n));
    return own.length === 0 ? [] : [{ entryId, number, text, amount }];
  });
}
