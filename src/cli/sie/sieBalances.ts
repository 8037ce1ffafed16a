/** `sie balances`: what a SIE file says about each account of its year. */
import { renderSwedishAmount } from "#formats/sie/findings/swedishAmount.ts";
import type { SieFile } from "#formats/sie/sieFile.ts";
import { balancesOf, movementsOf } from "#formats/sie/view/balances.ts";
import { voucherAt } from "#formats/sie/view/vouchers.ts";
import type { Ore } from "#domain/money/ore.ts";
import { readSieFile, renderInputProblem, unreadableExitCode } from "../inputFile.ts";

/** Prints the balances. */
export function printSieBalances(path: string, asJson: boolean): void {
  const result = readSieFile(path);
  if (!result.ok) {
    process.stderr.write(`${renderInputProblem(result.problem)}\n`);
    process.exitCode = unreadableExitCode;
    return;
  }
  process.stdout.write(asJson ? renderJson(result.value) : renderTable(result.value));
}

type OreByAccount = ReadonlyMap<string, Ore>;

function renderJson(file: SieFile): string {
  const { header, vouchers } = file;
  const balances = {
    companyName: header.companyName,
    organizationNumber: header.organizationNumber === "" ? null : header.organizationNumber,
    years: header.years,
    vouchers: vouchers.length,
    rows: file.transRecords,
    firstVoucherText: vouchers.length === 0 ? "" : voucherAt(file, 0).text,
    movementByAccountOre: oreTexts(movementsOf(file)),
    openingByAccountOre: oreTexts(balancesOf(file, "IB", 0)),
    closingByAccountOre: oreTexts(balancesOf(file, "UB", 0)),
    resultByAccountOre: oreTexts(balancesOf(file, "RES", 0)),
  };
  return `${JSON.stringify(balances, null, 2)}\n`;
}

/** No float ever holds an amount, so JSON carries decimal strings. */
function oreTexts(oreByAccount: OreByAccount): Readonly<Record<string, string>> {
  return Object.fromEntries(sortedEntries(oreByAccount).map(([account, ore]) => [account, ore.toString()]));
}

function sortedEntries(oreByAccount: OreByAccount): readonly (readonly [string, Ore])[] {
  return Array.from(oreByAccount).sort(([a], [b]) => (a < b ? -1 : 1));
}

function renderTable(file: SieFile): string {
  const columns = [
    balancesOf(file, "IB", 0),
    movementsOf(file),
    balancesOf(file, "UB", 0),
    balancesOf(file, "RES", 0),
  ];
  const accounts = file.accounts
    .filter(({ number }) => columns.some((column) => column.has(number)))
    .toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const amountOf = (column: OreByAccount, account: string): string => {
    const ore = column.get(account);
    return ore === undefined ? "–" : renderSwedishAmount(ore);
  };
  const lines = accounts.map(({ number, name }) =>
    [number, name ?? "", ...columns.map((column) => amountOf(column, number))].join("\t"),
  );
  return [["Konto", "Benämning", "IB", "Förändring", "UB", "Resultat"].join("\t"), ...lines, ""].join("\n");
}
