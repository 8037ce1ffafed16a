/** The page that has been read: the steps beside their parts, the options over them, and the foot. */
import type { JSX } from "react";
import type { TaxPage } from "#wire/tax.ts";
import { HintLine } from "#web/components/page/HintLine.tsx";
import { usePageHelp } from "#web/components/page/pageHelp.ts";
import { useMayEdit } from "#web/lib/access.ts";
import { TaxFoot } from "./foot/TaxFoot.tsx";
import { OptionCards } from "./options/OptionCards.tsx";
import { TaxPlot } from "./plot/TaxPlot.tsx";
import { StepParts } from "./parts/StepParts.tsx";
import { FiledQuestion } from "./saving/FiledQuestion.tsx";
import { LeaveGuard } from "./saving/LeaveGuard.tsx";
import { MetNotice } from "./saving/MetNotice.tsx";
import { useTaxEditor, useTaxState } from "./saving/useTaxEditor.ts";
import { HinderedNotice } from "./states/HinderedNotice.tsx";
import { OutdatedNotice } from "./states/OutdatedNotice.tsx";
import { ProblemNotice } from "./states/ProblemNotice.tsx";
import { FindingSummary } from "./steps/StepFindings.tsx";
import { StepList } from "./steps/StepList.tsx";
import { type CurrentStep, useCurrentStep } from "./steps/useCurrentStep.ts";
import { useStepKeys } from "./steps/useStepKeys.ts";
import { PaperHead, TaxHead } from "./TaxHead.tsx";
import { taxHelp } from "./taxHelp.ts";
import { type FiledState, type TaxWork, taxWork } from "./taxWork.ts";

export interface TaxViewProps {
  readonly closingId: string;
  readonly page: TaxPage;
  readonly filed: FiledState | null;
}

/** Draws the page. */
export function TaxView({ closingId, page, filed }: TaxViewProps): JSX.Element {
  const editor = useTaxEditor({ closingId, page, isFiled: filed !== null });
  const work = taxWork({ closingId, editor, state: useTaxState(editor), readOnly: !useMayEdit(), filed });
  const current = useCurrentStep();
  usePageHelp(taxHelp);
  useStepKeys(work, current);
  return (
    <>
      <TaxHead work={work} />
      <div className="scroll pad tax">
        <PaperHead />
        <Notices work={work} current={current} />
        {work.page.problem === null && (
          <div className="tax-columns">
            <div className="tax-side">
              <StepList work={work} current={current} />
              <TaxPlot work={work} />
            </div>
            <div className="tax-parts">
              <OptionCards work={work} />
              <StepParts work={work} current={current.step} />
            </div>
          </div>
        )}
      </div>
      <TaxFoot work={work} current={current} />
      <HintLine keys={taxHelp.keys} />
      <FiledQuestion work={work} />
      <LeaveGuard editor={editor} />
    </>
  );
}

function Notices({ work, current }: { work: TaxWork; current: CurrentStep }): JSX.Element {
  const { problem } = work.page;
  return (
    <div className="tax-notices">
      <MetNotice editor={work.editor} met={work.state.met} />
      {problem !== null && <ProblemNotice closingId={work.closingId} problem={problem} />}
      <HinderedNotice page={work.page} />
      <OutdatedNotice work={work} />
      {problem === null && <FindingSummary work={work} current={current} />}
    </div>
  );
}
