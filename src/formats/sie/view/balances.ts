/** Balances of a file by account, each record's last word. */
import { type Ore, ore } from "#domain/money/ore.ts";
import { type BalanceRecord, balanceRecords } from "../columns/balances.ts";
import type { SieContent } from "../sieFile.ts";

/** Amounts by account number of #IB, #UB or #RES of a year: 0 is the file's own. */
export function balancesOf(
  content: SieContent,
  record: BalanceRecord,
  yearNo: number,
): ReadonlyMap<string, Ore> {
  const { balances, accounts } = content;
  const kind = balanceRecords.indexOf(record);
  const oreByAccount = new Map<string, Ore>();
  for (let i = 0; i < balances.length; i++) {
    if (balances.kind[i] !== kind || balances.yearNo[i] !== yearNo || balances.superseded[i] === 1) continue;
    const number = accounts[balances.account[i] ?? 0]?.number ?? "";
    oreByAccount.set(number, balanceOre(content, i));
  }
  return oreByAccount;
}

/** The exact amount of a balance record. */
export function balanceOre(content: SieContent, index: number): Ore {
  const { balances } = content;
  return ore(balances.bigOre.get(index) ?? BigInt(balances.ore[index] ?? 0));
}

/** The sum of #TRANS by account number, for every account that a #TRANS names. */
export function movementsOf(content: SieContent): ReadonlyMap<string, Ore> {
  const oreByAccount = new Map<string, Ore>();
  content.sums.oreByAccount.forEach((sum, index) => {
    const account = content.accounts[index];
    if (sum !== undefined && account !== undefined) oreByAccount.set(account.number, sum);
  });
  return oreByAccount;
}
