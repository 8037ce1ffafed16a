/** The status of an account in Avstämning: one definition for table, panel, overview and list of clients. */
import { type Ore, negateOre, ore, zeroOre } from "../money/ore.ts";
import type { SignOffState } from "./signOffState.ts";

export const accountStatuses = [
  "not-started",
  "started",
  "agrees",
  "differs",
  "signed",
  "reviewed",
  "stale",
  "not-applicable",
] as const;

export type AccountStatus = (typeof accountStatuses)[number];

/** What the status of an account is told from. Null is unknown. */
export interface AccountGround {
  readonly opening: Ore | null;
  /** What the year changed, closing entries included (`changeOfYear`). */
  readonly change: Ore | null;
  readonly closing: Ore | null;
  /** What the support says; null when there is none, or when its sum is unknown. */
  readonly reconciled: Ore | null;
  readonly materiality: Ore;
  /** How many appendices support the account. */
  readonly appendices: number;
  readonly signOff: SignOffState;
}

/** Tells the status of an account. */
export function statusOf(ground: AccountGround): AccountStatus {
  const { standing, stale } = ground.signOff;
  if (stale !== null) return "stale";
  return standing === "open" ? unsignedStatus(ground) : standing;
}

function unsignedStatus(ground: AccountGround): AccountStatus {
  if (isIdle(ground)) return "agrees";
  const { reconciled, appendices, materiality } = ground;
  const difference = differenceOf(ground);
  if (difference !== null) return isWithin(difference, materiality) ? "agrees" : "differs";
  return reconciled === null && appendices === 0 ? "not-started" : "started";
}

/** Tells the difference between the books and the support: closing − reconciled; null when either is unknown. */
export function differenceOf(ground: AccountGround): Ore | null {
  if (isIdle(ground)) return zeroOre;
  const { closing, reconciled } = ground;
  return closing === null || reconciled === null ? null : ore(closing - reconciled);
}

/** Tells whether an account agrees by itself: it opened with nothing, nothing moved it, and nothing speaks of it. */
export function isIdle({ opening, change, closing, reconciled, appendices }: AccountGround): boolean {
  const isEmpty = opening === 0n && change === 0n && closing === 0n;
  return isEmpty && reconciled === null && appendices === 0;
}

/** Tells whether a difference, either way, is no larger than the threshold. */
export function isWithin(difference: Ore, materiality: Ore): boolean {
  return (difference < 0n ? negateOre(difference) : difference) <= materiality;
}

/** Chooses the threshold (väsentlighet) of an account: its own, else the firm's, else none at all. */
export function materialityOf(thresholds: { readonly account: Ore | null; readonly firm: Ore | null }): Ore {
  return thresholds.account ?? thresholds.firm ?? zeroOre;
}
