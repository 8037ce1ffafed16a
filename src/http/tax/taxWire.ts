/** Dispositioner & skatt in the form of the contract. */
import { entryNumber } from "#app/entries/entryStanding.ts";
import { stepOfFinding } from "#domain/tax/findings/findingStep.ts";
import { lossOf } from "#app/tax/readTaxGround.ts";
import type { TaxView } from "#app/tax/readTax.ts";
import type { TaxEntryOfChoice } from "#app/tax/taxEntries.ts";
import { debitOf } from "#domain/entries/entrySums.ts";
import { periodOf } from "#domain/forms/filingPeriod.ts";
import { choiceHindrance } from "#domain/tax/findings/choiceHindrance.ts";
import type { TaxReturn } from "#domain/tax/taxReturn.ts";
import type { TaxStep } from "#domain/tax/taxStep.ts";
import type { TaxContent, TaxPage } from "#wire/tax.ts";
import { wireProblem } from "../foundation/refusal.ts";
import { oreText, wireExcess, wireOptions, wireReserve, wireToPay, wireTreatment } from "./figureWire.ts";
import { wireSteps } from "./stepWire.ts";

/** Everything that hangs on the return of the choice. */
type OfReturn = Pick<
  TaxPage,
  | "steps"
  | "foot"
  | "reserves"
  | "treatments"
  | "mostAllocation"
  | "proposed"
  | "excess"
  | "toPay"
  | "findings"
>;

/** Writes the page. */
export function wireTax(view: TaxView): TaxPage {
  const { ground, made, rules } = view;
  const { changed, content, fiscalYear } = ground;
  return {
    version: ground.version,
    changedAt: changed?.changedAt ?? null,
    changedBy: changed?.changedBy ?? null,
    // What is kept has come through the contract.
    content: content as TaxContent,
    problem: made.ok ? null : wireProblem(made.problem),
    ...periodOf(fiscalYear),
    corporateRate: rules?.corporateRate.value.toString() ?? null,
    borrowingRate: rules?.borrowingRate.value.toString() ?? null,
    options: wireOptions(view.options),
    ...(made.ok ? ofReturn(view, made.value) : withoutReturn(view)),
    ...wireEntries(ground.taxEntries.filter(({ status }) => status !== "void")),
    isOutdated: view.isOutdated,
  };
}

function ofReturn(view: TaxView, made: TaxReturn): OfReturn {
  const { reserves, treatments, mostAllocation, excess, toPay, proposed, findings } = made;
  return {
    steps: wireSteps(view, made),
    foot: footOf(view, made),
    reserves: reserves.map(wireReserve),
    treatments: treatments.map(wireTreatment),
    mostAllocation: mostAllocation.toString(),
    proposed: {
      payrollBase: proposed.payrollBase?.toString() ?? null,
      acquiredOre: oreText(proposed.acquired),
      soldOre: oreText(proposed.sold),
      broughtForward: broughtForward(view),
    },
    excess: excess === null ? null : wireExcess(excess),
    toPay: wireToPay(toPay),
    findings: findings.map((finding) => {
      const { severity, ...problem } = finding;
      return { severity, step: stepOfFinding(finding), finding: wireProblem(problem) };
    }),
  };
}

/** While something hinders the choice, nothing that is computed of the result is known. */
function footOf({ ground }: TaxView, made: TaxReturn): TaxPage["foot"] {
  const beforeOre = amountOf(made, "booked-result");
  const isWhole = choiceHindrance(made) === null;
  const isBooked = isWhole || ground.choice.choice === "booked";
  return {
    beforeOre,
    surplus: isWhole ? made.ink2s.surplus.toString() : null,
    tax: isBooked ? made.tax.toString() : null,
    resultOre: isBooked ? amountOf(made, "result") : null,
  };
}

function withoutReturn(view: TaxView): OfReturn {
  return {
    steps: wireSteps(view, null),
    foot: { beforeOre: null, surplus: null, tax: null, resultOre: null },
    reserves: [],
    treatments: [],
    mostAllocation: null,
    proposed: { payrollBase: null, acquiredOre: null, soldOre: null, broughtForward: broughtForward(view) },
    excess: null,
    toPay: null,
    findings: [],
  };
}

function broughtForward({ ground }: TaxView): string | null {
  return lossOf(ground.lastYear)?.toString() ?? null;
}

function amountOf({ steps }: TaxReturn, step: TaxStep): string | null {
  return oreText(steps.find((one) => one.step === step)?.amount ?? null);
}

function wireEntries(entries: readonly TaxEntryOfChoice[]): Pick<TaxPage, "entries" | "writtenAt"> {
  const moments = entries.map(({ changedAt }) => changedAt).toSorted();
  return { entries: entries.map(wireEntry), writtenAt: moments.at(-1) ?? null };
}

function wireEntry(entry: TaxEntryOfChoice): TaxPage["entries"][number] {
  const { entryId, origin, content, status } = entry;
  const amountOre = debitOf(content.rows).toString();
  return { entryId, number: entryNumber(entry), step: origin.step, text: content.text, amountOre, status };
}
