/** Figures at the head of the panel, those that are traced with where they come from. */
import type { JSX } from "react";
import type { Trace as TraceOfFigure } from "#wire/trace.ts";
import { Amount } from "#web/components/figures/Amount.tsx";
import { ProvedTotal } from "#web/components/figures/ProvedTotal.tsx";
import { Trace } from "#web/components/trace/Trace.tsx";

export interface KeyFigure {
  readonly name: string;
  readonly ore: string | null;
  readonly trace?: TraceOfFigure;
  /** Draws the rules under it: two when it is proved. */
  readonly proved?: boolean;
}

/** Draws the figures side by side. */
export function KeyFigures({
  figures,
  small = false,
}: {
  figures: readonly KeyFigure[];
  small?: boolean;
}): JSX.Element {
  return (
    <dl className={small ? "key-figures small" : "key-figures"}>
      {figures.map((figure) => (
        <div key={figure.name}>
          <dt>{figure.name}</dt>
          <dd>
            <Figure {...figure} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Figure({ ore, trace, proved }: KeyFigure): JSX.Element {
  const amount = <Amount ore={ore} />;
  const shown =
    proved === undefined || ore === null ? amount : <ProvedTotal proved={proved}>{amount}</ProvedTotal>;
  return trace === undefined ? shown : <Trace trace={trace}>{shown}</Trace>;
}
