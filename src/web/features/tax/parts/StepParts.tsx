/** The parts of the page in order of work. */
import type { JSX } from "react";
import type { TaxStep } from "#wire/tax.ts";
import { t } from "#web/lib/texts/translate.ts";
import { StepPart } from "../steps/StepPart.tsx";
import { stepOrder } from "../steps/stepOrder.ts";
import type { PartProps, TaxWork } from "../taxWork.ts";
import { LossesPart } from "./adjustments/LossesPart.tsx";
import { OtherAdjustmentsPart } from "./adjustments/OtherAdjustmentsPart.tsx";
import { PayrollTaxPart } from "./adjustments/PayrollTaxPart.tsx";
import { PropertyTaxPart } from "./adjustments/PropertyTaxPart.tsx";
import { TreatmentsPart } from "./adjustments/TreatmentsPart.tsx";
import { ExcessPart } from "./closing/ExcessPart.tsx";
import { GroupContributionPart } from "./closing/GroupContributionPart.tsx";
import { ResultPart } from "./closing/ResultPart.tsx";
import { TaxPart } from "./closing/TaxPart.tsx";
import { AllocationPart } from "./AllocationPart.tsx";
import { ReversalPart } from "./ReversalPart.tsx";

const partByStep: Readonly<Record<TaxStep, (props: PartProps) => JSX.Element>> = {
  "booked-result": () => <p className="ink2">{t("tax.parts.booked-result.text")}</p>,
  "payroll-tax": PayrollTaxPart,
  "property-tax": PropertyTaxPart,
  "non-deductible": (props) => <TreatmentsPart {...props} step="non-deductible" />,
  "non-taxable": (props) => <TreatmentsPart {...props} step="non-taxable" />,
  "excess-depreciation": ExcessPart,
  "group-contribution": GroupContributionPart,
  "reserve-reversal": ReversalPart,
  "standard-income": () => <p className="ink2">{t("tax.parts.standard-income.text")}</p>,
  "other-adjustments": OtherAdjustmentsPart,
  losses: LossesPart,
  "reserve-allocation": AllocationPart,
  tax: TaxPart,
  result: ResultPart,
};

/** Draws them. */
export function StepParts({ work, current }: { work: TaxWork; current: TaxStep }): JSX.Element {
  return (
    <>
      {stepOrder.map((step) => {
        const Part = partByStep[step];
        return (
          <StepPart key={step} work={work} step={step} isCurrent={step === current}>
            <Part work={work} />
          </StepPart>
        );
      })}
    </>
  );
}
