/** A filter that is on or off, with its count. */
import type { JSX } from "react";
import { countText } from "#web/lib/format/amounts.ts";

export interface ChipProps {
  readonly label: string;
  readonly count?: number;
  readonly on: boolean;
  readonly onPress: () => void;
}

/** Draws a filter chip. */
export function Chip({ label, count, on, onPress }: ChipProps): JSX.Element {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onPress}>
      {label}
      {count !== undefined && <b className="n">{countText(count)}</b>}
    </button>
  );
}
