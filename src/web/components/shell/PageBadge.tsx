/** How much is left on a page, beside its name in the menu. */
import type { JSX } from "react";
import { countText } from "#web/lib/format/amounts.ts";
import type { PageCount } from "#web/lib/progress/todoLeft.ts";
import "./badge.css";

const looks = { plain: "badge", warn: "badge w", diff: "badge d" } as const;

/** Draws the count; what it counts is said by the link's description. */
export function PageBadge({ left }: { left: PageCount }): JSX.Element {
  return (
    <b className={looks[left.tone]} aria-hidden="true">
      {countText(left.count)}
    </b>
  );
}
