/**
 * Checks that the changes per period (#PSALDO) add up to the change of the year. Only totals are summed: type 3
 * gives them besides those per object, and the two must never be added.
 */
import { type Ore, ore, zeroOre } from "#domain/money/ore.ts";
import { balanceRecords } from "../columns/balances.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieContent } from "../sieFile.ts";
import { balanceOre, balancesOf } from "../view/balances.ts";
import { accountKindOf } from "./balances.ts";

/** Compares the sum of the periods of each account with UB less IB, or with the result. */
export function checkPeriodBalances(content: SieContent, log: FindingLog): void {
  const closings = balancesOf(content, "UB", 0);
  const results = balancesOf(content, "RES", 0);
  const openings = balancesOf(content, "IB", 0);
  const { sums, lines } = periodSums(content);
  for (const account of content.accounts) {
    const { number } = account;
    const periods = sums.get(number);
    if (periods === undefined) continue;
    const kind = accountKindOf(account);
    const isResult = kind === "result";
    if (kind === "unknown" || (isResult ? results : closings).size === 0) continue;
    const opening = openings.get(number) ?? zeroOre;
    const change = isResult
      ? (results.get(number) ?? zeroOre)
      : ore((closings.get(number) ?? zeroOre) - opening);
    if (periods === change) continue;
    const difference = ore(periods - change);
    log.add("period-balances-differ", lines.get(number) ?? 0, {
      account: number,
      periods,
      change,
      difference,
    });
  }
}

function periodSums(content: SieContent): {
  readonly sums: ReadonlyMap<string, Ore>;
  readonly lines: ReadonlyMap<string, number>;
} {
  const { balances, accounts } = content;
  const kind = balanceRecords.indexOf("PSALDO");
  const sums = new Map<string, Ore>();
  const lines = new Map<string, number>();
  for (let i = 0; i < balances.length; i++) {
    const isTotal = balances.objects[i] === 0 && balances.superseded[i] === 0;
    if (balances.kind[i] !== kind || balances.yearNo[i] !== 0 || !isTotal) continue;
    const number = accounts[balances.account[i] ?? 0]?.number ?? "";
    sums.set(number, ore((sums.get(number) ?? zeroOre) + balanceOre(content, i)));
    lines.set(number, balances.line[i] ?? 0);
  }
  return { sums, lines };
}
