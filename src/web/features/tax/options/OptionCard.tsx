/** An option: what it would give, and the button that chooses it. */
import type { JSX, ReactNode } from "react";
import type { OptionFigures } from "#wire/tax.ts";
import type { Trace } from "#wire/trace.ts";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { Amount } from "#web/components/figures/Amount.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { chooseOption } from "../content/changeContent.ts";
import { Traced } from "../fields/Figure.tsx";
import { kronorText } from "#web/lib/format/kronor.ts";
import type { TaxWork } from "../taxWork.ts";
import { optionTraces } from "./optionTraces.ts";
import { OwnAmount } from "./OwnAmount.tsx";

export interface OptionCardProps {
  readonly work: TaxWork;
  readonly figures: OptionFigures;
  /** The key that chooses it. */
  readonly keyName: string;
  readonly showsKey: boolean;
}

/** Draws the card; a click anywhere on it chooses, except in its field. */
export function OptionCard({ work, figures, keyName, showsKey }: OptionCardProps): JSX.Element {
  const { option } = figures;
  const isChosen = work.content.option === option;
  const choose = (): void => {
    if (!work.readOnly) work.change(chooseOption(option));
  };
  return (
    <div
      className={isChosen ? "option-card on" : "option-card"}
      onClick={({ target }) => {
        if (target instanceof Element && target.closest("input, label, button, [data-popup]") === null)
          choose();
      }}
    >
      <label className="option-head">
        <input
          type="radio"
          name="tax-option"
          value={option}
          checked={isChosen}
          disabled={work.readOnly}
          onChange={choose}
        />
        <span className="name grow">{t(`tax.options.names.${option}`)}</span>
        {showsKey && <kbd aria-hidden="true">{keyName}</kbd>}
      </label>
      {option === "own" ? <OwnAmount work={work} /> : <p className="sm ink2 about">{aboutText(figures)}</p>}
      <Figures work={work} figures={figures} />
    </div>
  );
}

function Figures({ work, figures }: Pick<OptionCardProps, "work" | "figures">): JSX.Element {
  const { surplus, tax, resultOre, taxDifference, problem } = figures;
  const { options, corporateRate } = work.page;
  const taxOfNone = options.find(({ option }) => option === "none")?.tax ?? null;
  const traces = optionTraces(figures, { taxOfNone, corporateRate });
  return (
    <>
      {problem !== null && <p className="sm diff">{problemText(problem)}</p>}
      <dl>
        <CardFigure name={t("tax.options.surplus")} trace={traces?.surplus}>
          <Kronor kronor={surplus} />
        </CardFigure>
        <CardFigure name={t("tax.options.tax")} trace={traces?.tax}>
          <Kronor kronor={tax} />
        </CardFigure>
        <CardFigure name={t("tax.options.result")} trace={traces?.result} className="result">
          <Amount ore={resultOre} />
        </CardFigure>
        <CardFigure name={t("tax.options.difference")} trace={traces?.difference} className="difference">
          <Kronor kronor={taxDifference} plus />
        </CardFigure>
      </dl>
    </>
  );
}

interface CardFigureProps {
  readonly name: string;
  readonly trace: Trace | null | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

function CardFigure({ name, trace, className = "", children }: CardFigureProps): JSX.Element {
  return (
    <div className={className}>
      <dt>{name}</dt>
      <dd>
        <Traced trace={trace ?? null}>{children}</Traced>
      </dd>
    </div>
  );
}

function aboutText({ option, allocation, reversedOre }: OptionFigures): string {
  if (option === "max")
    return allocation === null || allocation === "0"
      ? t("tax.options.about.maxNothing")
      : t("tax.options.about.max", { allocation: kronorText(allocation) });
  if (option === "reverse")
    return reversedOre === null || reversedOre === "0"
      ? t("tax.options.about.reverseNothing")
      : t("tax.options.about.reverse", { reversed: amountText(reversedOre) });
  return t("tax.options.about.none");
}
