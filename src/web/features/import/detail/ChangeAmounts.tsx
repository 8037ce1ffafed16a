/** Before, after and what lies between, as three cells. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { growthOre } from "./differences.ts";

export interface ChangeAmountsProps {
  readonly beforeOre: string | null;
  readonly afterOre: string | null;
}

/** Draws the cells. */
export function ChangeAmounts({ beforeOre, afterOre }: ChangeAmountsProps): JSX.Element {
  return (
    <>
      <td className="r">
        <Amount ore={beforeOre} />
      </td>
      <td className="r">
        <Amount ore={afterOre} />
      </td>
      <td className="r b">
        <Amount ore={growthOre(beforeOre, afterOre)} plus />
      </td>
    </>
  );
}
