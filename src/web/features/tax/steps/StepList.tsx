/** The steps in order of work, each with how it stands, its amount, and last year's under it. */
import type { JSX } from "react";
import type { TaxStepLine } from "#wire/tax.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { TaxWork } from "../taxWork.ts";
import { shownStatus } from "./stepOrder.ts";
import { StepSign } from "./StepSign.tsx";
import { type CurrentStep, partId } from "./useCurrentStep.ts";

/** Draws the list. */
export function StepList({ work, current }: { work: TaxWork; current: CurrentStep }): JSX.Element {
  return (
    <nav className="card tax-steps" aria-label={t("tax.stepList.label")}>
      <ol>
        {work.page.steps.map((line) => (
          <li key={line.step}>
            <a
              href={`#${partId(line.step)}`}
              aria-current={line.step === current.step ? "step" : undefined}
              onClick={(event) => {
                event.preventDefault();
                current.go(line.step);
              }}
            >
              <StepSign status={shownStatus(line, work.content.done)} />
              <span className="grow">{t(`tax.steps.${line.step}`)}</span>
              <span className="figures">
                {line.status !== "nothing" && <Amount ore={line.amountOre} />}
                {line.lastYearOre !== null && !isQuiet(line) && (
                  <span className="n xs ink2">
                    {t("tax.stepList.lastYear", { amount: amountText(line.lastYearOre) })}
                  </span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Nothing to do this year, and nothing last year. */
function isQuiet({ status, lastYearOre }: TaxStepLine): boolean {
  return status === "nothing" && lastYearOre === "0";
}
