/** A computed figure that answers Varifrån?; whole kronor, or kronor and öre. */
import type { JSX, ReactNode } from "react";
import type { Trace as TraceOfFigure } from "#wire/trace.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";
import { kronorText } from "./figureInput.ts";

/** Draws öre, with what they came of behind. */
export function Figure({ ore, trace }: { ore: string | null; trace: TraceOfFigure | null }): JSX.Element {
  const amount = <Amount ore={ore} />;
  return ore === null ? amount : <Traced trace={trace}>{amount}</Traced>;
}

/** Draws whole kronor; unknown is a dash. */
export function Kronor({ kronor, plus = false }: { kronor: string | null; plus?: boolean }): JSX.Element {
  if (kronor === null) return <span className="n mut">–</span>;
  return <span className={kronor === "0" ? "n z" : "n"}>{kronorText(kronor, { plus })}</span>;
}

/** Puts what a figure came of behind it, where that is known. */
export function Traced(props: { trace: TraceOfFigure | null; children: ReactNode }): JSX.Element {
  if (props.trace === null) return <>{props.children}</>;
  return <Trace trace={props.trace}>{props.children}</Trace>;
}
