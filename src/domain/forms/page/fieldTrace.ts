/**
 * Where a box of a form comes from (Varifrån?): the accounts that stand in it, or the boxes that it is computed from.
 * What is listed adds up to the box, but for what cutting to whole kronor takes and the balance sheet's remainder.
 */
import { type Ore, ore, zeroOre } from "../../money/ore.ts";
import type { TaxAccount } from "../../tax/taxBooks.ts";
import type { TaxStep } from "../../tax/taxStep.ts";
import type { FormName } from "../formName.ts";
import { type PlacedBy, fieldOf, placeAccount } from "../placeAccount.ts";
import { fieldIn } from "./formFields.ts";
import { stepOf } from "./fieldStep.ts";
import { type TracedTerm, fieldTerms } from "./fieldTerms.ts";
import { type SheetGround, accountsIn, amountIn } from "./formSheet.ts";

export interface FieldTrace {
  readonly form: FormName;
  readonly code: string;
  readonly row: string;
  readonly label: string;
  readonly kronor: bigint;
  readonly accounts: readonly TracedAccount[];
  /** The year's result that no equity account holds yet, credit positive: in free equity; zero elsewhere. */
  readonly unbooked: Ore;
  readonly terms: readonly TracedTerm[];
  readonly step: TaxStep | null;
  /** Before it was cut to kronor; null where no accounts are summed. */
  readonly exact: Ore | null;
  readonly rounding: bigint;
  readonly roundingRule: "whole-kronor" | "form-rounding" | null;
}

export interface TracedAccount {
  readonly account: string;
  readonly name: string;
  /** Debit positive: what the books say, what closing entries add, and both. */
  readonly booked: Ore;
  readonly entries: Ore;
  readonly closing: Ore;
  readonly by: PlacedBy["by"];
}

export interface TraceGround extends SheetGround {
  /** As booked, with what closing entries add. */
  readonly accounts: readonly TaxAccount[];
  /** What closing entries add, by account. */
  readonly adjustments: ReadonlyMap<string, Ore>;
}

const freeEquity = "7302";

/** Traces a box; null when the form has none of that code. */
export function fieldTrace(form: FormName, code: string, ground: TraceGround): FieldTrace | null {
  const field = fieldIn(form, code);
  if (field === undefined) return null;
  const { row, label } = field;
  const kronor = amountIn(ground.forms, form, code);
  const step = stepOf(form, code);
  const accounts = tracedAccounts(form, code, ground);
  const head = { form, code, row, label, kronor, step };
  const isSummed = form === "INK2R" && code !== "7450" && code !== "7550";
  if (!isSummed && accounts.length === 0) {
    const terms = fieldTerms(form, code, ground.forms);
    return { ...head, accounts, unbooked: zeroOre, terms, exact: null, rounding: 0n, roundingRule: null };
  }
  const unbooked = form === "INK2R" && code === freeEquity ? unbookedResult(ground.accounts) : zeroOre;
  const exact = ore(signOf(form, code) * sumOf(accounts) + unbooked);
  const rounding = form === "INK2R" && code === freeEquity ? ground.forms.ink2r.rounding : 0n;
  // A box of INK2S holds what is typed in it beside its accounts; one of INK2R nothing but them.
  const typed = form === "INK2S" ? kronor - exact / 100n : 0n;
  return {
    ...head,
    accounts,
    unbooked,
    terms: typed === 0n ? [] : [{ form: null, code: null, row, label, operator: "+", kronor: typed }],
    exact,
    rounding,
    roundingRule: rounding !== 0n ? "form-rounding" : exact % 100n === 0n ? null : "whole-kronor",
  };
}

function tracedAccounts(form: FormName, code: string, ground: TraceGround): readonly TracedAccount[] {
  const wanted = new Set(accountsIn(form, code, ground));
  return ground.accounts
    .filter(({ account, closing }) => wanted.has(account) && closing !== 0n)
    .map((one) => {
      const entries = ground.adjustments.get(one.account) ?? zeroOre;
      return {
        account: one.account,
        name: one.name,
        booked: ore(one.closing - entries),
        entries,
        closing: one.closing,
        by: placeAccount(one)?.by ?? "bas",
      };
    });
}

/** Assets and costs stand in debit, and so does what is added to the result for tax. */
function signOf(form: FormName, code: string): bigint {
  if (form === "INK2S") return fieldIn(form, code)?.sign === "-" ? -1n : 1n;
  const side = fieldOf(code)?.side;
  return side === "asset" || side === "cost" ? 1n : -1n;
}

/** Everything that is in no field of the balance sheet: what the income statement sums to, its closing included. */
function unbookedResult(accounts: readonly TaxAccount[]): Ore {
  const ofResult = accounts.filter((one) => {
    const placed = placeAccount(one);
    if (placed === null) return /^[3-8]/.test(one.account);
    if (placed.place.kind !== "field") return true;
    const side = fieldOf(placed.place.code)?.side;
    return side === "income" || side === "cost";
  });
  return ore(-sumOf(ofResult));
}

function sumOf(accounts: readonly { readonly closing: Ore }[]): bigint {
  return accounts.reduce((sum, { closing }) => sum + closing, 0n);
}
