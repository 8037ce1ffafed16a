/** All that somebody has to look at in a tax return, the forms' own findings first. */
import { boxName } from "../../forms/fields/boxName.ts";
import { filingPeriod, periodOf } from "../../forms/filingPeriod.ts";
import type { AskedAccount } from "../adjustments/askedAccounts.ts";
import { standingOf } from "../adjustments/treatments.ts";
import { excessFindings } from "../equipment/excessGround.ts";
import { groupContributionFindings } from "../groupContribution/groupContributionFindings.ts";
import { lossFindings } from "../losses/lossFindings.ts";
import { reserveChangeFindings, reserveFindings } from "../reserves/reserveFindings.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import { type TaxBooks, closingOf } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import { liabilityFindings } from "../taxToPay/taxToPay.ts";
import type { FilledForms } from "../books/fillForms.ts";
import type { TaxWork } from "../books/openWork.ts";
import { fieldFindings } from "./fieldFindings.ts";
import type { TaxFinding } from "./taxFinding.ts";

/** Lists it. */
export function findingsOf(work: TaxWork, filled: FilledForms): readonly TaxFinding[] {
  const { books, choice, rules, properties } = work;
  return [
    ...filled.forms.ink2r.findings,
    ...fieldFindings(filled.forms),
    ...periodFindings(books),
    ...secondaryRules(rules, filled.reserves.length > 0),
    ...reserveFindings(books, filled.reserves, choice),
    ...reserveChangeFindings(filled.reserves, filled.accounts),
    ...allocationFindings(choice, filled),
    ...books.asked.flatMap((asked) => askedFinding(asked, choice)),
    ...payrollFindings(work),
    ...properties.findings,
    ...excessFindingsOf(work),
    ...contributionFindings(work, filled),
    ...lossFindings(choice.losses, {
      ...filled.lossGround,
      lastYear: books.lastYear?.loss ?? null,
      allocation: filled.allocation,
    }),
    ...liabilityFindings(
      filled.accounts,
      closingOf(books.looked, (account) => account === "2518"),
    ),
  ];
}

function periodFindings({ fiscalYear }: Pick<TaxBooks, "fiscalYear">): readonly TaxFinding[] {
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

function allocationFindings(
  { choice }: TaxChoice,
  { allocation, mostAllocation }: FilledForms,
): readonly TaxFinding[] {
  if (allocation > mostAllocation) {
    const figures = { kronor: allocation.toString(), most: mostAllocation.toString() };
    return [{ kind: "allocation-above-limit", severity: "error", ...figures }];
  }
  return choice === "max" && allocation === 0n
    ? [{ kind: "allocation-without-surplus", severity: "warning" }]
    : [];
}

/** What is answered, or typed in its field, is not asked about. */
function askedFinding(
  { account: { account, name, closing }, code, ground }: AskedAccount,
  { typed, treatments }: TaxChoice,
): readonly TaxFinding[] {
  const asked = standingOf({ closing }, code);
  if (typed.has(asked.code) || treatments.has(account)) return [];
  const kronor = (asked.amount / 100n).toString();
  const kind = ground === "name" ? "adjustment-to-confirm" : "adjustment-to-ask";
  return [{ kind, severity: "warning", account, name, code: asked.code, box: boxName(asked.code), kronor }];
}

/** What the accounts suggest is told until a person has said what the base is. */
function payrollFindings({ books: { payroll }, payrollBase }: TaxWork): readonly TaxFinding[] {
  if (payrollBase !== null) return [];
  const { base, findings } = payroll;
  const toConfirm: readonly TaxFinding[] =
    base === null || base === 0n
      ? []
      : [{ kind: "special-payroll-tax-to-confirm", severity: "warning", kronor: base.toString() }];
  return [...toConfirm, ...findings];
}

/** Where no rule is chosen only a reserve that is wrong is told. */
const alwaysTold: readonly TaxFinding["kind"][] = ["excess-reserve-to-dissolve", "excess-reserve-negative"];

function excessFindingsOf({ excess, choice }: TaxWork): readonly TaxFinding[] {
  if (excess === null) return [];
  const findings = excessFindings(excess.equipment, choice.excess, excess.ground);
  return choice.excess.rule === "none" ? findings.filter(({ kind }) => alwaysTold.includes(kind)) : findings;
}

function contributionFindings(
  { choice }: TaxWork,
  { forms, lossGround }: FilledForms,
): readonly TaxFinding[] {
  const { groupContribution, typed } = choice;
  const { surplus } = lossGround;
  return groupContributionFindings(groupContribution, { fields: forms.ink2r.fields, surplus, typed });
}
