/** The days on which a ledger and its control accounts part: by what moves each of them, day by day. */
import type { PlainDate } from "../calendar/plainDate.ts";

/** By day, what makes the accounts more than the ledger. */
export type MovesByDay = Map<PlainDate, bigint>;

export interface DifferingDays {
  readonly firstDifferent: PlainDate | null;
  readonly differentSince: PlainDate | null;
}

/** Finds the first day on whose end they differ, and the day since which they do without a break. */
export function differingDays(
  moves: MovesByDay,
  { from, opening }: { readonly from: PlainDate; readonly opening: bigint },
): DifferingDays {
  const days = [...new Map([[from, 0n], ...moves])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  let difference = opening;
  let firstDifferent: PlainDate | null = null;
  let differentSince: PlainDate | null = null;
  for (const [day, amount] of days) {
    difference += amount;
    if (difference === 0n) differentSince = null;
    else {
      firstDifferent ??= day;
      differentSince ??= day;
    }
  }
  return { firstDifferent, differentSince };
}
