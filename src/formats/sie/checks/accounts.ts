/** Checks the chart of accounts: numbers as the BAS chart has them, and every used account declared. */
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieContent } from "../sieFile.ts";

const usualLength = 4;

/** Checks every account that the file declares or uses. */
export function checkAccounts(content: SieContent, log: FindingLog): void {
  const isUsed = usedAccounts(content);
  content.accounts.forEach((account, index) => {
    const { number, line } = account;
    if (!/^\d+$/.test(number)) log.add("account-not-numeric", line, { account: number });
    else if (number.length !== usualLength) log.add("account-length", line, { account: number });
    if (account.name === null && isUsed[index] === 1) {
      log.add("account-undeclared", line, { account: number });
    }
  });
}

function usedAccounts(content: SieContent): Uint8Array {
  const isUsed = new Uint8Array(content.accounts.length);
  const { rows, balances } = content;
  for (let i = 0; i < rows.length; i++) isUsed[rows.account[i] ?? 0] = 1;
  for (let i = 0; i < balances.length; i++) isUsed[balances.account[i] ?? 0] = 1;
  return isUsed;
}
