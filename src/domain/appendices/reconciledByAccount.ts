/** The reconciled amount (avstämt belopp) of each account: what its appendices say together. */
import type { Ore } from "../money/ore.ts";
import { sumKnown } from "../reconciliation/figures.ts";
import type { AppendixKind } from "./appendix.ts";

export interface ComputedAppendix {
  readonly kind: AppendixKind;
  readonly sums: readonly { readonly account: string; readonly amount: Ore | null }[];
}

/**
 * Sums what supports each account. An account without appendix is not in the answer, and one with an appendix that
 * cannot say is null: neither is zero. Main appendices only repeat the others.
 */
export function reconciledByAccount(
  appendices: readonly ComputedAppendix[],
): ReadonlyMap<string, Ore | null> {
  const sums = appendices.filter(({ kind }) => kind !== "main").flatMap((appendix) => appendix.sums);
  const byAccount = Map.groupBy(sums, ({ account }) => account);
  return new Map(
    Array.from(byAccount, ([account, own]) => [account, sumKnown(own.map(({ amount }) => amount))]),
  );
}
