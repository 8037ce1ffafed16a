/** Where in the import one stands. */
import { IconCheck } from "@tabler/icons-react";
import type { JSX } from "react";
import { t } from "#web/lib/texts/translate.ts";

const steps = ["source", "preview", "run", "checks"] as const;
export type ImportStep = (typeof steps)[number];

/** Draws the steps; those before the current one are done. */
export function Steps({ current }: { current: ImportStep }): JSX.Element {
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
          <b>{t(`imports.steps.${step}`)}</b>
        </li>
      ))}
    </ol>
  );
}
