/** How a step stands, as a sign with its word for who hears it. */
import type { JSX } from "react";
import type { TaxStepLine } from "#wire/tax.ts";
import type { SignName } from "#web/components/figures/signPaths.tsx";
import { StatusSign } from "#web/components/figures/StatusSign.tsx";
import { t } from "#web/lib/texts/translate.ts";

const signs: Readonly<Record<TaxStepLine["status"], SignName>> = {
  done: "done",
  open: "untouched",
  nothing: "not-run",
  attention: "attention",
};

/** Draws the sign. */
export function StepSign({ status }: { status: TaxStepLine["status"] }): JSX.Element {
  return <StatusSign sign={signs[status]} word={t(`tax.stepList.status.${status}`)} wordless />;
}
