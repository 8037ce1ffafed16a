/** All that somebody has to look at in a tax return, the forms' own findings first. */
import { filingPeriod, periodOf } from "../../forms/filingPeriod.ts";
import type { AskedAccount } from "../adjustments/askedAccounts.ts";
import { standingOf } from "../adjustments/treatments.ts";
import { saidPayrollBase } from "../adjustments/firstPage.ts";
import type { PreparedBooks } from "../books/prepareBooks.ts";
import { excessFindings, excessGround } from "../equipment/excessGround.ts";
import { readEquipment } from "../equipment/readEquipment.ts";
import { monthsOfYears } from "../proposal/earlyEntries.ts";
import { propertyTax } from "../properties/propertyTax.ts";
import { reserveFindings } from "../reserves/reserveFindings.ts";
import { mostAllocation, type Reserve } from "../reserves/taxReserves.ts";
import type { TaxRules } from "../rules/corporateTax.ts";
import { type TaxBooks, closingOf } from "../taxBooks.ts";
import type { TaxChoice } from "../taxChoice.ts";
import type { Forms } from "../taxReturn.ts";
import type { TaxFinding } from "./taxFinding.ts";

export interface FindingGround {
  readonly rules: TaxRules;
  readonly forms: Forms;
  /** With the entries posted. */
  readonly reserves: readonly Reserve[];
}

/** Lists it. */
export function findingsOf(
  books: PreparedBooks,
  choice: TaxChoice,
  { rules, forms, reserves }: FindingGround,
): readonly TaxFinding[] {
  return [
    ...forms.ink2r.findings,
    ...periodFindings(books),
    ...secondaryRules(rules, reserves.length > 0),
    ...reserveFindings(books, reserves, choice),
    ...allocationFindings(choice, forms),
    ...books.asked.flatMap((asked) => askedFinding(asked, choice)),
    ...payrollTaxFinding(books, choice),
    ...propertyTax(choice.properties, books.fiscalYear).findings,
    ...excessFindingsOf(books, choice),
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

/** The surplus before the allocation is what is left and what was allocated. */
function allocationFindings(
  { choice }: TaxChoice,
  { ink2r, ink2s }: Pick<Forms, "ink2r" | "ink2s">,
): readonly TaxFinding[] {
  const allocated = ink2r.fields.get("7525") ?? 0n;
  const most = mostAllocation(ink2s.surplus + allocated);
  if (allocated > most) {
    const figures = { kronor: allocated.toString(), most: most.toString() };
    return [{ kind: "allocation-above-limit", severity: "error", ...figures }];
  }
  return choice === "max" && allocated === 0n
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
  return [{ kind, severity: "warning", account, name, code: asked.code, kronor }];
}

/** Premiums and pensions that the tax is usually counted on. Source: lag (1991:687) 2 §. */
const pensionAccounts = /^(?:741\d|7420|7460|7470|7480)$/;

function payrollTaxFinding({ looked }: PreparedBooks, choice: TaxChoice): readonly TaxFinding[] {
  const base = closingOf(looked, (account) => pensionAccounts.test(account)) / 100n;
  if (base === 0n || saidPayrollBase(choice) !== null) return [];
  return [{ kind: "special-payroll-tax-to-confirm", severity: "warning", kronor: base.toString() }];
}

function excessFindingsOf(books: PreparedBooks, { excess }: TaxChoice): readonly TaxFinding[] {
  const equipment = excess.rule === "none" ? null : readEquipment(books.looked);
  if (equipment === null) return [];
  return excessFindings(equipment, excess, excessGround(equipment, excess, monthsOfYears(books)));
}
