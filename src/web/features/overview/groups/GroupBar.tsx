/** The accounts of a group as a bar of parts: done, under way, stale (hatched), different, and the rest. */
import { type JSX, useId } from "react";
import { type GroupProgress, groupParts, plotText, segments } from "./groupParts.ts";

const width = 112;
const height = 8;

/** Draws the bar. */
export function GroupBar({ group }: { group: GroupProgress }): JSX.Element {
  const hatch = useId();
  return (
    <svg className="group-bar" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={plotText(group)}>
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="4" height="4" />
          <rect className="hatch-line" width="2" height="4" />
        </pattern>
      </defs>
      {segments(groupParts(group), width).map(({ name, x, width: partWidth }) => (
        <rect
          key={name}
          className={`part-${name}`}
          x={x}
          width={partWidth}
          height={height}
          rx="1"
          {...(name === "stale" ? { fill: `url(#${hatch})` } : {})}
        />
      ))}
    </svg>
  );
}
