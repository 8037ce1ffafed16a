/** A difference: two rules under none, one dashed red rule under one that is there, a dash under the unknown. */
import type { JSX } from "react";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";

/** Draws the difference. */
export function Difference({ ore }: { ore: string | null }): JSX.Element {
  if (ore === null) return <Amount ore={null} />;
  return (
    <ProvedTotal proved={ore === "0"}>
      <Amount ore={ore} {...(ore === "0" ? { className: "ok" } : {})} />
    </ProvedTotal>
  );
}
