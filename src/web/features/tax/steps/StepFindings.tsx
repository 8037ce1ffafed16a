/** What is to be looked at or answered: of one step in its part, and of all of them over the page with a way to each. */
import type { JSX } from "react";
import type { TaxStep } from "#wire/tax.ts";
import { Notice } from "#web/components/page/Notice.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { TaxWork } from "../taxWork.ts";
import type { CurrentStep } from "./useCurrentStep.ts";

/** Draws those of one step. */
export function StepFindings({ work, step }: { work: TaxWork; step: TaxStep }): JSX.Element | null {
  const findings = work.page.findings.filter((finding) => finding.step === step);
  if (findings.length === 0) return null;
  return (
    <>
      {findings.map(({ severity, finding }, index) => (
        <Notice key={`${finding.kind}-${String(index)}`} tone={severity === "error" ? "diff" : "warn"}>
          {problemText(finding)}
        </Notice>
      ))}
    </>
  );
}

/** Draws how many there are, and the steps that have them. */
export function FindingSummary({
  work,
  current,
}: {
  work: TaxWork;
  current: CurrentStep;
}): JSX.Element | null {
  const { findings } = work.page;
  if (findings.length === 0) return null;
  const steps = work.page.steps.filter(({ step }) => findings.some((finding) => finding.step === step));
  const isError = findings.some(({ severity }) => severity === "error");
  return (
    <Notice
      tone={isError ? "diff" : "warn"}
      title={`${t("tax.findings.title", { count: findings.length })}:`}
    >
      {steps.map(({ step }, index) => (
        <span key={step}>
          {index > 0 && ", "}
          <button
            type="button"
            className="link"
            onClick={() => {
              current.go(step);
            }}
          >
            {t(`tax.steps.${step}`)}
          </button>
        </span>
      ))}
    </Notice>
  );
}
