/**
 * What INK2S takes up beside the books and the losses of earlier years: standard income and uplift of reserves, accounts
 * that are adjusted, and what is typed. A typed amount goes before a computed one, and is added to that of accounts.
 */
import type { FiscalYear } from "../../calendar/fiscalYear.ts";
import { reversedOf, standardIncomeOf } from "../reserves/reserveTable.ts";
import { type Reserve, upliftOf } from "../reserves/taxReserves.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import type { TaxChoice } from "../taxChoice.ts";
import { type TreatedAccount, treatmentFields } from "./treatments.ts";

export interface AdjustmentGround {
  readonly choice: TaxChoice;
  readonly rules: TaxRules;
  readonly treated: readonly TreatedAccount[];
  /** With the reversals of the option posted. */
  readonly reserves: readonly Reserve[];
  readonly fiscalYear: FiscalYear;
}

/** Gives them by field, whole kronor, positive as the form prints their signs. */
export function ink2sAdjustments(ground: AdjustmentGround): ReadonlyMap<string, bigint> {
  const { choice, rules, treated, reserves, fiscalYear } = ground;
  const fields = new Map<string, bigint>([["7654", standardIncomeOf(reserves, rules, fiscalYear)]]);
  if (choice.confirmsUplift) fields.set("7673", wholeUplift(ground));
  for (const [code, amount] of choice.typed) fields.set(code, amount);
  for (const [code, amount] of treatmentFields(treated)) {
    fields.set(code, (fields.get(code) ?? 0n) + amount);
  }
  return fields;
}

/** What reversed reserves are raised by, each cut to whole kronor (rule `whole-kronor`). */
export function wholeUplift({
  reserves,
  fiscalYear,
}: Pick<AdjustmentGround, "reserves" | "fiscalYear">): bigint {
  return reserves.reduce((sum, one) => sum + (upliftOf(one, reversedOf(one), fiscalYear)?.kronor ?? 0n), 0n);
}
