/** What hinders an entry from being saved as it was asked for. */
import type { JSX } from "react";
import { Notice } from "#web/components/page/Notice.tsx";

/** Draws the list, or nothing. */
export function FaultList({
  title,
  faults,
}: {
  title: string;
  faults: readonly string[];
}): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <Notice tone="diff" title={title}>
      <ul className="bullets">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
}
