/** Where in the import one stands. */
import { IconCheck } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";

const stepsBySource = {
  "sie-file": ["source", "preview", "run", "checks"],
  fortnox: ["source", "connect", "years", "fetch", "checks"],
} as const;
export type ImportStep = (typeof stepsBySource)[keyof typeof stepsBySource][number];

export interface StepsProps {
  readonly source: keyof typeof stepsBySource;
  readonly current: ImportStep;
  /** What was settled in a step that is done. */
  readonly notes?: Partial<Record<ImportStep, string>>;
}

/** Draws the steps; those before the current one are done. */
export function Steps({ source, current, notes = {} }: StepsProps): JSX.Element {
  const steps: readonly ImportStep[] = stepsBySource[source];
  const at = steps.indexOf(current);
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? "ok" : index === at ? "on" : ""}
          aria-current={index === at ? "step" : undefined}
        >
          <span className="d" aria-hidden="true">
            {index < at ? <IconCheck className="i" /> : index + 1}
          </span>
          <div>
            <b>{t(`imports.steps.${step}`)}</b>
            {notes[step] !== undefined && <i>{notes[step]}</i>}
          </div>
        </li>
      ))}
    </ol>
  );
}
