/** What is reversed of a reserve at will: typed when the own option is chosen, else as the option has it. */
import type { JSX } from "react";
import type { TaxContent } from "#wire/tax.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { typeReversal } from "../../content/changeContent.ts";
import { FigureCell } from "../../fields/FigureCell.tsx";
import { reversalField } from "../../fields/figurePlace.ts";
import type { ReserveProps } from "./reserveProps.ts";
import { isAbove, voluntaryMost } from "./voluntaryLimit.ts";

/** Draws the field, or the amount. */
export function Voluntary({ work, reserve }: ReserveProps): JSX.Element {
  const { account, voluntaryOre } = reserve;
  const most = voluntaryMost(reserve);
  if (work.content.option !== "own" || most === "0") return <Amount ore={voluntaryOre} plus />;
  const reversed = ({ own }: TaxContent): string =>
    own.reversals.find((reversal) => reversal.account === account)?.amountOre ?? "0";
  return (
    <FigureCell
      work={work}
      field={reversalField(account)}
      label={t("tax.parts.reserve-reversal.voluntaryOf", { account })}
      value={reversed(work.content)}
      saved={reversed(work.page.content)}
      unit="ore"
      check={(value) =>
        isAbove(value, most)
          ? t("tax.parts.reserve-reversal.voluntaryMost", { most: amountText(most) })
          : null
      }
      onCommit={(value) => {
        work.change(typeReversal(account, value ?? "0"));
      }}
    />
  );
}
