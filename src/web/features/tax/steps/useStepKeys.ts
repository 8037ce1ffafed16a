/** The keys of the page: J and K move between steps, Enter goes on, S marks the step as done or not. */
import { useKeys } from "#web/lib/keyboard/useKeys.ts";
import { markStep } from "../content/changeContent.ts";
import { goOn } from "../foot/NextButton.tsx";
import type { TaxWork } from "../taxWork.ts";
import { stepBeside } from "./stepOrder.ts";
import type { CurrentStep } from "./useCurrentStep.ts";

/** Binds them. */
export function useStepKeys(work: TaxWork, current: CurrentStep): void {
  const move = (places: number) => (): void => {
    current.go(stepBeside(current.step, places));
  };
  useKeys({
    j: move(1),
    k: move(-1),
    Enter: () => {
      if (work.page.problem === null) goOn(work, current);
    },
    s: () => {
      if (work.readOnly) return;
      work.change((content) => markStep(current.step, !content.done.includes(current.step))(content));
    },
  });
}
