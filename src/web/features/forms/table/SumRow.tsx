/** The sum of a part of a form. */
import type { JSX } from "react";
import { Kronor } from "#web/components/figures/Kronor.tsx";
import { t } from "#web/lib/texts/translate.ts";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import type { FormRow } from "./formRows.ts";

/** Draws the row; two rules stand under what is proved. */
export function SumRow({ row }: { row: Extract<FormRow, { kind: "sum" }> }): JSX.Element {
  const { sum, isProved } = row;
  return (
    <tr className="form-sum">
      <td />
      <th scope="row">{t(`forms.sums.${sum.sum}`)}</th>
      <td className="r" data-plain={sum.kronor}>
        <ProvedTotal proved={isProved}>
          <Kronor kronor={sum.kronor} />
        </ProvedTotal>
      </td>
      <td />
      <td />
    </tr>
  );
}
