/** The result accounts (resultat) grouped as the income statement, each beside the year before. Income is negative. */
import { type ResultGroup, resultGroups } from "../chart/accountGroups.data.ts";
import { placeOfAccount } from "../chart/accountPlace.ts";
import { type Ore, sumOre } from "../money/ore.ts";
import { sumKnown } from "./figures.ts";
import type { AccountBalance } from "./reconcile.ts";

export interface ResultSums {
  /** What closing entries add, which is in `current`. */
  readonly adjustment: Ore;
  readonly current: Ore | null;
  readonly previous: Ore | null;
}

export interface ResultLines {
  readonly key: ResultGroup;
  readonly sums: ResultSums;
  readonly accounts: readonly AccountBalance[];
}

/** Groups the result accounts among `accounts`, given in the order of their numbers. */
export function resultLines(accounts: readonly AccountBalance[]): {
  readonly groups: readonly ResultLines[];
  readonly sums: ResultSums;
  /** The result of the year, whether it is booked or not: all accounts but those that book it (8990–8999). */
  readonly earned: ResultSums;
} {
  const accountsByGroup = new Map<ResultGroup, AccountBalance[]>();
  for (const account of accounts) {
    const place = placeOfAccount(account.account, account.type ?? undefined);
    if (place.statement !== "result") continue;
    const known = accountsByGroup.get(place.group);
    if (known === undefined) accountsByGroup.set(place.group, [account]);
    else known.push(account);
  }
  const groups = resultGroups.flatMap(({ key }) => {
    const inGroup = accountsByGroup.get(key);
    return inGroup === undefined ? [] : [{ key, sums: sumsOf(inGroup), accounts: inGroup }];
  });
  const earned = groups.filter(({ key }) => key !== "result-for-the-year");
  return { groups, sums: sumsOf(accountsOf(groups)), earned: sumsOf(accountsOf(earned)) };
}

function accountsOf(groups: readonly ResultLines[]): readonly AccountBalance[] {
  return groups.flatMap(({ accounts }) => accounts);
}

function sumsOf(accounts: readonly AccountBalance[]): ResultSums {
  return {
    adjustment: sumOre(accounts.map(({ adjustment }) => adjustment)),
    current: sumKnown(accounts.map(({ closing }) => closing)),
    previous: sumKnown(accounts.map(({ previous }) => previous)),
  };
}
