/** The step that is worked on: in the address, so that a link leads to it; going there scrolls to its part. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type TaxStep, taxStep } from "#wire/tax.ts";

export interface CurrentStep {
  readonly step: TaxStep;
  readonly go: (step: TaxStep) => void;
}

/** Follows the address. */
export function useCurrentStep(): CurrentStep {
  const { steg } = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = taxStep.safeParse(steg);
  const arrived = useRef(asked.success ? asked.data : null);
  useEffect(() => {
    if (arrived.current !== null) show(arrived.current);
  }, []);
  return {
    step: asked.success ? asked.data : "booked-result",
    go: (step) => {
      show(step);
      void navigate({
        to: ".",
        search: (before) => ({ ...before, steg: step }),
        replace: true,
        resetScroll: false,
      });
    },
  };
}

/** The part of a step has its id from here. */
export function partId(step: TaxStep): string {
  return `steg-${step}`;
}

function show(step: TaxStep): void {
  const part = document.getElementById(partId(step));
  part?.scrollIntoView({ block: "start" });
  part?.querySelector("h2")?.focus({ preventScroll: true });
}
