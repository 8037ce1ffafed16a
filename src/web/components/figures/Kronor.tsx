/** A figure in whole kronor, as the tax forms have it: zero muted, unknown as a dash. */
import type { JSX } from "react";
import { kronorText } from "#web/lib/format/kronor.ts";

export interface KronorProps {
  /** Whole kronor as the wire's decimal string; null is unknown, never zero. */
  readonly kronor: string | null;
  /** A plus sign before an increase: only in columns of change. */
  readonly plus?: boolean;
  readonly className?: string;
}

/** Draws the figure. */
export function Kronor({ kronor, plus = false, className = "" }: KronorProps): JSX.Element {
  if (kronor === null) return <span className={`n mut ${className}`.trim()}>–</span>;
  return (
    <span className={`n ${kronor === "0" ? "z " : ""}${className}`.trim()}>
      {kronorText(kronor, { plus })}
    </span>
  );
}
