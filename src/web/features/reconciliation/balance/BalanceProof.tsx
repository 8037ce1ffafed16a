/** The foot of the balance table: whether both sides and the result come to nothing, column by column. */
import type { JSX } from "react";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { t } from "#web/lib/texts/translate.ts";
import type { FigureColumn } from "../table/columns.ts";
import { FigureCells } from "../table/FigureCells.tsx";
import { figureCells } from "./balanceSections.ts";

export interface BalanceProofProps {
  readonly columns: readonly FigureColumn[];
  readonly balance: Reconciliation["balance"];
}

/** Draws the proof: two rules under zero, a dashed red one under anything else. */
export function BalanceProof({ columns, balance }: BalanceProofProps): JSX.Element {
  return (
    <tr>
      <th scope="row" colSpan={2} className="stick">
        {t(`reconciliation.sums.${proofOf(balance.closingOre)}`)}
      </th>
      <FigureCells columns={columns} cells={figureCells(balance)} proof />
    </tr>
  );
}

function proofOf(closingOre: string | null): "proved" | "notProved" | "unknown" {
  if (closingOre === null) return "unknown";
  return closingOre === "0" ? "proved" : "notProved";
}
