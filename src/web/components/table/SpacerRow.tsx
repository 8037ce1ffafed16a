/** The height of the rows of a long table that are not drawn. */
import type { JSX } from "react";

/** Draws the space above or below a window of rows, or nothing. */
export function SpacerRow({ heightPx, columns }: { heightPx: number; columns: number }): JSX.Element | null {
  if (heightPx === 0) return null;
  return (
    <tr className="spacer" aria-hidden="true">
      <td colSpan={columns} style={{ height: heightPx }} />
    </tr>
  );
}
