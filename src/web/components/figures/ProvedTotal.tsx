/** The house mark: two rules under a total that has been proved, one dashed red rule under one that has not. */
import type { JSX, ReactNode } from "react";

/** Draws the rules under a total. */
export function ProvedTotal({ proved, children }: { proved: boolean; children: ReactNode }): JSX.Element {
  return <span className={proved ? "two" : "open"}>{children}</span>;
}
