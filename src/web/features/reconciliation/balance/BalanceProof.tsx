/** The foot of the balance table: whether both sides and the result come to nothing, and how much is reconciled. */
import type { JSX } from "react";
import type { Reconciliation } from "#wire/reconciliation.ts";
import { t } from "#web/lib/texts/translate.ts";
import { RowCells } from "../cells/RowCells.tsx";
import type { TableColumn } from "../table/columns.ts";
import { proofCells } from "./balanceSections.ts";

export interface BalanceProofProps {
  readonly columns: readonly TableColumn[];
  readonly data: Reconciliation;
}

/** Draws the proof: two rules under zero, a dashed red one under anything else. */
export function BalanceProof({ columns, data }: BalanceProofProps): JSX.Element {
  return (
    <tr>
      <th scope="row" colSpan={2} className="stick">
        {t(`reconciliation.sums.${proofOf(data.balance.closingOre)}`)}
      </th>
      <RowCells columns={columns} cells={proofCells(data)} proof />
    </tr>
  );
}

function proofOf(closingOre: string | null): "proved" | "notProved" | "unknown" {
  if (closingOre === null) return "unknown";
  return closingOre === "0" ? "proved" : "notProved";
}
