/** The bar of one row of the bridge; the figure stands beside it. */
import type { JSX } from "react";
import { type WaterfallBar, waterfallPx } from "./waterfall.ts";

export interface WaterfallCellProps {
  /** Null where an amount is unknown: nothing can be drawn. */
  readonly bar: WaterfallBar | null;
  readonly kind: "total" | "step" | "rest";
}

const inks = { total: "var(--plot-1)", step: "var(--plot-2)", rest: "var(--diff)" } as const;

/** Draws the cell. */
export function WaterfallCell({ bar, kind }: WaterfallCellProps): JSX.Element {
  if (bar === null) return <td className="plot" />;
  const { width, height } = waterfallPx;
  // Where there is no bar the line goes through.
  const [top, bottom] = bar.width === 0 ? [height, height] : [7, 19];
  return (
    <td className="plot">
      <svg width={width} height={height} aria-hidden="true">
        {bar.fromX !== null && <path d={`M${bar.fromX} 0V${top}`} stroke="var(--control-line)" />}
        {bar.toX !== null && <path d={`M${bar.toX} ${bottom}V${height}`} stroke="var(--control-line)" />}
        <rect x={bar.x} y="7" width={bar.width} height="12" rx="1" fill={inks[kind]} />
        {kind === "total" && (
          <path d="M8 5l4 16M13 5l4 16" stroke="var(--surface)" strokeWidth="2" className="axis-break" />
        )}
      </svg>
    </td>
  );
}
