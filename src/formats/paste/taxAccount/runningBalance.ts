/** Running balances: each is the one before and the amount beside it. Lists run forward or backward in time. */
import type { Ore } from "#domain/money/ore.ts";
import { ore } from "#domain/money/ore.ts";

/** How many steps of a column of balances agree with a column of amounts, in the better of the two directions. */
export function agreeingSteps(amounts: readonly (Ore | null)[], balances: readonly (Ore | null)[]): number {
  let forward = 0;
  let backward = 0;
  for (let at = 1; at < amounts.length; at++) {
    const [before, after] = [balances[at - 1] ?? null, balances[at] ?? null];
    if (before === null || after === null) continue;
    if (amounts[at] === ore(after - before)) forward++;
    if (amounts[at - 1] === ore(before - after)) backward++;
  }
  return Math.max(forward, backward);
}

/** Which of two columns is the amount and which the balance: they agree as such in at least half of the steps. */
export function isBalanceOf(amounts: readonly (Ore | null)[], balances: readonly (Ore | null)[]): boolean {
  const steps = amounts.length - 1;
  return steps > 0 && agreeingSteps(amounts, balances) * 2 >= steps;
}
