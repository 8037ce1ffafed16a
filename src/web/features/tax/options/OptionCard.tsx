/** An option: what it would give, and the button that chooses it. */
import type { JSX } from "react";
import type { OptionFigures } from "#wire/tax.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { problemText } from "#web/lib/texts/problemText.ts";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { chooseOption } from "../content/changeContent.ts";
import { Kronor } from "../fields/Figure.tsx";
import { kronorText } from "../fields/figureInput.ts";
import type { TaxWork } from "../taxWork.ts";
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
        if (target instanceof Element && target.closest("input, label") === null) choose();
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
      <Figures figures={figures} />
    </div>
  );
}

function Figures({ figures }: { figures: OptionFigures }): JSX.Element {
  const { surplus, tax, resultOre, taxDifference, problem } = figures;
  return (
    <>
      {problem !== null && <p className="sm diff">{problemText(problem)}</p>}
      <dl>
        <div>
          <dt>{t("tax.options.surplus")}</dt>
          <dd>
            <Kronor kronor={surplus} />
          </dd>
        </div>
        <div>
          <dt>{t("tax.options.tax")}</dt>
          <dd>
            <Kronor kronor={tax} />
          </dd>
        </div>
        <div className="result">
          <dt>{t("tax.options.result")}</dt>
          <dd>
            <Amount ore={resultOre} />
          </dd>
        </div>
        <div className="difference">
          <dt>{t("tax.options.difference")}</dt>
          <dd>
            <Kronor kronor={taxDifference} plus />
          </dd>
        </div>
      </dl>
    </>
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
