/** A step's part of the page: its name, its figure with Varifrån?, what it asks, what it rests on, and whether it is done. */
import { Checkbox } from "@mantine/core";
import { type JSX, type ReactNode, useId } from "react";
import type { TaxStep, TaxStepLine } from "#wire/tax.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { markStep } from "../content/changeContent.ts";
import { Figure } from "../fields/Figure.tsx";
import { type TaxWork, lineOf } from "../taxWork.ts";
import { Rules } from "./Rules.tsx";
import { StepFindings } from "./StepFindings.tsx";
import { shownStatus } from "./stepOrder.ts";
import { StepSign } from "./StepSign.tsx";
import { partId } from "./useCurrentStep.ts";

export interface StepPartProps {
  readonly work: TaxWork;
  readonly step: TaxStep;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

/** Draws the part, or nothing while nothing can be computed. */
export function StepPart({ work, step, isCurrent, children }: StepPartProps): JSX.Element | null {
  const id = useId();
  const line = lineOf(work.page, step);
  if (line === undefined) return null;
  return (
    <section
      id={partId(step)}
      className={isCurrent ? "card tax-part on" : "card tax-part"}
      aria-labelledby={id}
      data-step={step}
    >
      <header>
        <StepSign status={shownStatus(line, work.content.done)} />
        <h2 id={id} tabIndex={-1} className="grow">
          {t(`tax.steps.${step}`)}
        </h2>
        <StepFigures line={line} />
        <DoneBox work={work} line={line} />
      </header>
      <div className="body">
        <StepFindings work={work} step={step} />
        {children}
        <Rules rules={line.rules} />
      </div>
    </section>
  );
}

function StepFigures({ line }: { line: TaxStepLine }): JSX.Element {
  return (
    <span className="figures">
      {line.lastYearOre !== null && (
        <span className="n sm ink2">
          {t("tax.stepList.lastYear", { amount: amountText(line.lastYearOre) })}
        </span>
      )}
      <b className="b">
        <Figure ore={line.amountOre} trace={line.trace} />
      </b>
    </span>
  );
}

function DoneBox({ work, line }: { work: TaxWork; line: TaxStepLine }): JSX.Element {
  return (
    <Checkbox
      className="done-box"
      label={t("tax.stepList.done")}
      aria-label={t("tax.stepList.markDone", { step: t(`tax.steps.${line.step}`) })}
      checked={work.content.done.includes(line.step)}
      disabled={work.readOnly}
      onChange={(event) => {
        work.change(markStep(line.step, event.currentTarget.checked));
      }}
    />
  );
}
