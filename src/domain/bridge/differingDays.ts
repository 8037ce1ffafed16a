/** The days on which a ledger and its control accounts part: by what moves each of them, day by day. */
import type { PlainDate } from "../calendar/plainDate.ts";

export interface Move {
  readonly day: PlainDate;
  /** What it makes the accounts more than the ledger. */
  readonly amount: bigint;
}

export interface DifferingDays {
  readonly firstDifferent: PlainDate | null;
  readonly differentSince: PlainDate | null;
}

/** Finds the first day on whose end they differ, and the day since which they do without a break. */
export function differingDays(
  moves: readonly Move[],
  { from, opening }: { readonly from: PlainDate; readonly opening: bigint },
): DifferingDays {
  const amountByDay = new Map<PlainDate, bigint>([[from, 0n]]);
  for (const { day, amount } of moves) amountByDay.set(day, (amountByDay.get(day) ?? 0n) + amount);
  const days = [...amountByDay].toSorted(([a], [b]) => (a < b ? -1 : 1));
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
