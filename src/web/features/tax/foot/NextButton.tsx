/** Nästa: marks the step that is worked on as done, and goes to the next that is left. */
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { usePreferences } from "#web/lib/api/queries.ts";
import { t } from "#web/lib/texts/translate.ts";
import { markStep } from "../content/changeContent.ts";
import { nextStep } from "../steps/stepOrder.ts";
import type { CurrentStep } from "../steps/useCurrentStep.ts";
import { type TaxWork, lineOf } from "../taxWork.ts";

/** Draws the button. */
export function NextButton({ work, current }: { work: TaxWork; current: CurrentStep }): JSX.Element | null {
  const { singleKeys } = usePreferences();
  const isDone = work.content.done.includes(current.step);
  const next = nextStep(work.page.steps, work.content.done, current.step);
  if (next === null && (isDone || work.readOnly))
    return <span className="sm ok">{work.readOnly ? "" : t("tax.stepList.last")}</span>;
  return (
    <Button
      title={t("tax.stepList.nextHelp")}
      rightSection={singleKeys && <kbd aria-hidden="true">Enter</kbd>}
      onClick={() => {
        goOn(work, current);
      }}
    >
      {next === null ? t("tax.stepList.done") : t("tax.stepList.next", { step: t(`tax.steps.${next}`) })}
    </Button>
  );
}

/** Does what the button does; what must be answered is not marked as done. */
export function goOn(work: TaxWork, current: CurrentStep): void {
  const status = lineOf(work.page, current.step)?.status;
  const next = nextStep(work.page.steps, work.content.done, current.step);
  if (!work.readOnly && status !== "nothing" && status !== "attention")
    work.change(markStep(current.step, true));
  if (next !== null) current.go(next);
}
