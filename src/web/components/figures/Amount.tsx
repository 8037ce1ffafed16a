/** Every figure in kronor and öre is drawn here: öre in a lighter ink, zero muted, unknown as a dash. */
import type { JSX } from "react";
import { amountParts } from "#web/lib/format/amounts.ts";

export interface AmountProps {
  /** Öre as the wire's decimal string; null is unknown, never zero. */
  readonly ore: string | null;
  /** A plus sign before an increase: only in columns of change. */
  readonly plus?: boolean;
  readonly className?: string;
}

/** Draws an amount. */
export function Amount({ ore, plus = false, className = "" }: AmountProps): JSX.Element {
  if (ore === null) return <span className={`n mut ${className}`.trim()}>–</span>;
  const parts = amountParts(ore, { plus });
  return (
    <span className={`n ${parts.isZero ? "z " : ""}${className}`.trim()}>
      {parts.kronor}
      <span className="ore">{parts.ore}</span>
    </span>
  );
}
