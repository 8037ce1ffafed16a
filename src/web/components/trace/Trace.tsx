/**
 * Varifrån? A computed figure that answers where it comes from: a click, or `V` on its row, opens the formula, what
 * went into it with a link to each, and the rule by which it was rounded.
 */
import type { JSX, ReactNode } from "react";
import type { Trace as TraceOfFigure } from "#wire/trace.ts";
import { t } from "#web/lib/texts/translate.ts";
import { Popup } from "../dialogs/Popup.tsx";
import { TraceCard } from "./TraceCard.tsx";
import "./trace.css";

export interface TraceProps {
  readonly trace: TraceOfFigure;
  /** Inside a row of a table: reached with the row and `V`, and not by Tab. */
  readonly inRow?: boolean;
  /** The figure. */
  readonly children: ReactNode;
}

/** Draws the figure with its answer behind it. */
export function Trace({ trace, inRow = false, children }: TraceProps): JSX.Element {
  return (
    <Popup title={t("trace.title")} trigger={children} triggerClass="trace" inRow={inRow}>
      {(close) => <TraceCard trace={trace} onFollow={close} />}
    </Popup>
  );
}
