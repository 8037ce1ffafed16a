/** The foot of the page, always in view: what the choice gives, the entries that it wrote, and the next step. */
import type { JSX } from "react";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { Figure, Traced } from "../fields/Figure.tsx";
import { rateText } from "../fields/figureInput.ts";
import { SavedLine } from "../saving/SavedLine.tsx";
import type { CurrentStep } from "../steps/useCurrentStep.ts";
import { type TaxWork, lineOf } from "../taxWork.ts";
import { NextButton } from "./NextButton.tsx";
import { surplusTrace } from "./surplusTrace.ts";
import { WrittenEntries } from "./WrittenEntries.tsx";

/** Draws the foot. */
export function TaxFoot({ work, current }: { work: TaxWork; current: CurrentStep }): JSX.Element {
  const isComputed = work.page.problem === null;
  return (
    <div className="tax-foot">
      <FootFigures work={work} />
      <div className="doings">
        <span className="sm ink2 doings-text">
          {isComputed && <WrittenEntries work={work} />}
          <SavedLine work={work} current={current} />
        </span>
        {isComputed && <NextButton work={work} current={current} />}
      </div>
    </div>
  );
}

function FootFigures({ work }: { work: TaxWork }): JSX.Element {
  const { page } = work;
  const { foot, corporateRate } = page;
  return (
    <dl className="foot-figures" aria-label={t("tax.foot.label")} aria-live="polite">
      <div>
        <dt>{t("tax.foot.before")}</dt>
        <dd>
          <Figure ore={foot.beforeOre} trace={lineOf(page, "booked-result")?.trace ?? null} />
        </dd>
      </div>
      <div>
        <dt>{t("tax.foot.surplus")}</dt>
        <dd>
          <Traced trace={surplusTrace(page)}>
            <Kronor kronor={foot.surplus} />
          </Traced>
        </dd>
      </div>
      <div>
        <dt>
          {corporateRate === null
            ? t("tax.foot.tax")
            : t("tax.foot.taxAt", { rate: rateText(corporateRate, 1) })}
        </dt>
        <dd>
          <Traced trace={foot.tax === null ? null : (lineOf(page, "tax")?.trace ?? null)}>
            <Kronor kronor={foot.tax} />
          </Traced>
        </dd>
      </div>
      <div className="big">
        <dt>{t("tax.foot.result")}</dt>
        <dd>
          <Result work={work} />
        </dd>
      </div>
    </dl>
  );
}

/** What is not known is neither proved nor wrong. */
function Result({ work: { page } }: { work: TaxWork }): JSX.Element {
  const { resultOre } = page.foot;
  const figure = <Figure ore={resultOre} trace={lineOf(page, "result")?.trace ?? null} />;
  return resultOre === null ? figure : <ProvedTotal proved>{figure}</ProvedTotal>;
}
