/** A computed figure that answers Varifrån?. */
import type { JSX, ReactNode } from "react";
import type { Trace as TraceOfFigure } from "#wire/trace.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";

/** Draws öre, with what they came of behind. */
export function Figure({ ore, trace }: { ore: string | null; trace: TraceOfFigure | null }): JSX.Element {
  const amount = <Amount ore={ore} />;
  return ore === null ? amount : <Traced trace={trace}>{amount}</Traced>;
}

/** Puts what a figure came of behind it, where that is known. */
export function Traced(props: { trace: TraceOfFigure | null; children: ReactNode }): JSX.Element {
  if (props.trace === null) return <>{props.children}</>;
  return <Trace trace={props.trace}>{props.children}</Trace>;
}
