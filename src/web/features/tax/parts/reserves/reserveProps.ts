/** What the cells of a reserve's row are given. */
import type { ReserveLine } from "#wire/tax.ts";
import type { PartProps } from "../../taxWork.ts";

export interface ReserveProps extends PartProps {
  readonly reserve: ReserveLine;
}
