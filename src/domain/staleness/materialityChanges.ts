/** What a new threshold (väsentlighet) undoes: agreements that only the old one made. */
import type { Ore } from "../money/ore.ts";
import { isWithin } from "../signOff/accountStatus.ts";
import type { Cause } from "./cause.ts";

export interface ThresholdChange {
  /** Null when it is the firm's. */
  readonly account: string | null;
  readonly before: Ore;
  readonly after: Ore;
  /** The accounts that the threshold holds for, each with its difference as it was signed. */
  readonly accounts: readonly { readonly account: string; readonly difference: Ore | null }[];
}

/** Tells the cause of each account whose difference was within the old threshold and is not within the new one. */
export function materialityChanges(change: ThresholdChange): ReadonlyMap<string, Cause> {
  const { before, after } = change;
  const cause: Cause = { kind: "materiality-changed", account: change.account, before, after };
  const undone = change.accounts.filter(
    ({ difference }) => difference !== null && isWithin(difference, before) && !isWithin(difference, after),
  );
  return new Map(undone.map(({ account }) => [account, cause]));
}
