/** What is reversed of a reserve at will: typed when the own option is chosen, else as the option has it. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { amountText } from "#web/lib/format/amounts.ts";
import { t } from "#web/lib/texts/translate.ts";
import { typeReversal } from "../../content/changeContent.ts";
import { FigureCell } from "../../fields/FigureCell.tsx";
import type { ReserveProps } from "./reserveProps.ts";
import { isAbove, voluntaryMost } from "./voluntaryLimit.ts";

/** Draws the field, or the amount. */
export function Voluntary({ work, reserve }: ReserveProps): JSX.Element {
  const { account, voluntaryOre } = reserve;
  const most = voluntaryMost(reserve);
  if (work.content.option !== "own" || most === "0") return <Amount ore={voluntaryOre} plus />;
  const typed = work.content.own.reversals.find((reversal) => reversal.account === account);
  return (
    <FigureCell
      work={work}
      field={`reversal-${account}`}
      label={t("tax.parts.reserve-reversal.voluntaryOf", { account })}
      value={typed?.amountOre ?? "0"}
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
