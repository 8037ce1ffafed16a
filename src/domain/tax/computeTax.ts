/**
 * The tax return of a limited company, and the entries that lead to it, in the order of work: special payroll tax,
 * excess depreciation, reversals, allocation, tax, result. `booked` leaves the books as they are and only fills the forms.
 */
import type { Ink2rProblem } from "../forms/fillInk2r.ts";
import { filingPeriod, periodOf } from "../forms/filingPeriod.ts";
import { type Result, ok } from "#lib/result.ts";
import { askedAdjustments } from "./proposal/askedAdjustments.ts";
import { type TaxRules, type TaxYearProblem, taxRulesOf } from "./rules/corporateTax.ts";
import { fillForms } from "./proposal/fillForms.ts";
import { proposeEntries, soldEquipment } from "./proposal/proposeEntries.ts";
import { reserveFindings, reservesOf } from "./reserves/reserveTable.ts";
import { type TaxBooks, closingOf, post } from "./taxBooks.ts";
import type { TaxChoice } from "./taxChoice.ts";
import type { TaxFinding } from "./findings/taxFinding.ts";
import { openReturn } from "./proposal/openReturn.ts";
import type { Forms, TaxReturn } from "./taxReturn.ts";

export type TaxProblem = TaxYearProblem | Ink2rProblem;

/** Computes it. */
export function computeTax(books: TaxBooks, choice: TaxChoice): Result<TaxReturn, TaxProblem> {
  const rules = taxRulesOf(books.fiscalYear);
  if (!rules.ok) return rules;
  const proposed = choice.choice === "booked" ? ok([]) : proposeEntries(books, choice, rules.value);
  if (!proposed.ok) return proposed;
  const accounts = post(books.accounts, proposed.value);
  const forms = fillForms({ ...books, accounts }, choice, rules.value);
  if (!forms.ok) return forms;
  return ok({
    ...periodOf(books.fiscalYear),
    ...forms.value,
    tax: forms.value.ink2r.fields.get("7528") ?? 0n,
    entries: proposed.value,
    ...openReturn({ ...books, accounts }, choice, forms.value),
    findings: findingsOf({ ...books, accounts }, choice, { rules: rules.value, forms: forms.value }),
  });
}

function findingsOf(
  books: TaxBooks,
  choice: TaxChoice,
  { rules, forms }: { readonly rules: TaxRules; readonly forms: Forms },
): readonly TaxFinding[] {
  const reserves = reservesOf(books, choice.reserveYears);
  return [
    ...forms.ink2r.findings,
    ...periodFindings(books),
    ...secondaryRules(rules, reserves.length > 0),
    ...reserveFindings(books, reserves, { typed: choice.typed, surplus: forms.ink2s.surplus }),
    ...askedAdjustments(books.accounts, choice.typed),
    ...payrollTaxFinding(books, choice),
    ...soldFinding(books, choice),
    ...(choice.choice === "max" && (forms.ink2r.fields.get("7525") ?? 0n) === 0n
      ? [{ kind: "allocation-without-surplus", severity: "warning" } as const]
      : []),
  ];
}

function periodFindings({ fiscalYear }: TaxBooks): readonly TaxFinding[] {
  const { incomeYear, period } = periodOf(fiscalYear);
  const filing = filingPeriod(fiscalYear);
  if (!filing.ok) return [{ severity: "error", ...filing.problem }];
  const name = `${String(incomeYear)}${period}`;
  return filing.value.fields === "official"
    ? []
    : [{ kind: "form-fields-assumed", severity: "warning", period: name }];
}

function secondaryRules(
  { corporateRate, borrowingRate }: TaxRules,
  hasReserves: boolean,
): readonly TaxFinding[] {
  const used = [
    { rule: "corporate-rate", ...corporateRate },
    ...(hasReserves ? [{ rule: "borrowing-rate", ...borrowingRate }] : []),
  ];
  return used
    .filter(({ certainty }) => certainty === "secondary")
    .map(({ rule, source }) => ({ kind: "tax-rule-secondary", severity: "warning", rule, source }));
}

/** Premiums and pensions that the tax is usually counted on. Source: lag (1991:687) 2 §. */
const pensionAccounts = /^(?:741\d|7420|7460|7470|7480)$/;

function payrollTaxFinding({ accounts }: TaxBooks, { typed }: TaxChoice): readonly TaxFinding[] {
  const base = closingOf(accounts, (account) => pensionAccounts.test(account)) / 100n;
  if (base === 0n || typed.has("7132") || typed.has("7133")) return [];
  return [{ kind: "special-payroll-tax-to-confirm", severity: "warning", kronor: base.toString() }];
}

/** What was paid for it belongs in the main rule, and only a person knows that. */
function soldFinding(books: TaxBooks, { excess }: TaxChoice): readonly TaxFinding[] {
  const amountOre = soldEquipment(books);
  return excess.rule !== "none" && amountOre !== 0n
    ? [{ kind: "equipment-sold", severity: "warning", amountOre }]
    : [];
}
