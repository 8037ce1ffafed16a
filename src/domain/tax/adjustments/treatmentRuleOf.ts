/** Which rule says that an account may have to be adjusted for tax: its own name, or its number in BAS. */
import { numberOf } from "../../forms/placeAccount.ts";
import type { TaxAccount } from "../taxBooks.ts";
import { type TreatmentRule, nameRules, numberRules } from "./treatmentRules.data.ts";

export interface FoundTreatment {
  readonly rule: TreatmentRule;
  /** `name` states it, and is proposed; `number` only suggests it, and is asked. */
  readonly ground: "name" | "number";
}

/** Names that have nothing of this are not looked at more. */
const someWord = /avdr|skattefri|skattepl|böter|skattetillägg|avgift/i;

const ruleByAccount: readonly (TreatmentRule | undefined)[] = Array.from({ length: 9000 }, (_, account) => {
  return numberRules.find(({ accounts }) => accounts.test(String(account)));
});

/** Finds it; null where neither says anything. */
export function treatmentRuleOf({
  account,
  name,
}: Pick<TaxAccount, "account" | "name">): FoundTreatment | null {
  const number = numberOf(account);
  if (number < 0) return null;
  const byName = someWord.test(name)
    ? nameRules.find(
        ({ words, accounts, unless }) =>
          words.test(name) && accounts.test(account) && unless?.test(name) !== true,
      )
    : undefined;
  const rule = byName ?? ruleByAccount[number];
  return rule === undefined ? null : { rule, ground: byName?.states === true ? "name" : "number" };
}
