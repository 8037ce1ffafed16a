/** The checks of the tax return, beside those of the closing: they stand on the forms, and are run where those are. */
import { taxOnAccounts } from "#domain/appendices/tax/taxOnAccounts.ts";
import { checkState } from "#domain/closingChecks/checkState.ts";
import { checkTax, taxCheckNames } from "#domain/closingChecks/checkTax.ts";
import type { ClosingCheck } from "#domain/closingChecks/closingCheck.ts";
import type { HashText } from "#domain/staleness/basis.ts";
import { computeTax } from "#domain/tax/computeTax.ts";
import { type Standing, signOffOf } from "../../reconciliation/standing.ts";
import type { FormsNow } from "./formsNow.ts";
import type { SubjectStanding } from "../subjectGround.ts";

/** Tells whether a check is one of them. */
export function isTaxCheck(name: string): boolean {
  return taxCheckNames.some((one) => one === name);
}

/** Adds the forms, and the checks that stand on them. */
export function withForms(standing: Standing, forms: FormsNow | null, hash: HashText): SubjectStanding {
  const checks = forms === null ? [] : checksOf(forms);
  const found = checks.map((check) => {
    const signOff = signOffOf(standing.ground, { kind: "check", key: check.name });
    return { check, signOff, ...checkState(check, signOff, hash) };
  });
  return { ...standing, forms, checks: [...standing.checks, ...found] };
}

function checksOf({ ground: { books, choice }, taxReturn }: FormsNow): readonly ClosingCheck[] {
  if (!books.ok || !taxReturn.ok) return [];
  const { asBooked, base } = books.value;
  const made = computeTax(base, choice);
  if (!made.ok) return [];
  const { findings } = taxReturn.value;
  return checkTax({
    unplaced: findings.flatMap((one) => (one.kind === "account-without-field" ? [one] : [])),
    differing: findings.flatMap((one) => (one.kind === "account-codes-differ" ? [one] : [])),
    tax: taxOnAccounts(base, made.value, choice),
    closings: new Map(asBooked.accounts.map(({ account, closing }) => [account, closing])),
  });
}
