/** Before, after and what lies between, as three cells. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { growthOre } from "./differences.ts";

export interface ChangeAmountsProps {
  readonly beforeOre: string | null;
  readonly afterOre: string | null;
  /** Whether an amount that is missing is not known, rather than of what is not there. */
  readonly unknown?: boolean;
}

/** Draws the cells. */
export function ChangeAmounts({ beforeOre, afterOre, unknown = false }: ChangeAmountsProps): JSX.Element {
  const isUnknown = unknown && (beforeOre === null || afterOre === null);
  return (
    <>
      <td className="r">
        <Amount ore={beforeOre} />
      </td>
      <td className="r">
        <Amount ore={afterOre} />
      </td>
      <td className="r b">
        <Amount ore={isUnknown ? null : growthOre(beforeOre, afterOre)} plus />
      </td>
    </>
  );
}
