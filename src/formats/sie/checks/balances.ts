/**
 * Checks balances against vouchers, years and each other. All are warnings: part exports, results not yet booked
 * and rounding of old systems break them in files that are otherwise sound.
 */
import { type Ore, ore, sumOre, zeroOre } from "#domain/money/ore.ts";
import { balanceRecords } from "../columns/balances.ts";
import type { FindingLog } from "../findings/findingLog.ts";
import type { SieAccount, SieContent } from "../sieFile.ts";
import { balancesOf, movementsOf } from "../view/balances.ts";

/** Runs every check for which the file has both sides. */
export function checkBalances(content: SieContent, log: FindingLog): void {
  const openings = balancesOf(content, "IB", 0);
  const closings = balancesOf(content, "UB", 0);
  const results = balancesOf(content, "RES", 0);
  const lines = { IB: linesOf(content, "IB"), UB: linesOf(content, "UB"), RES: linesOf(content, "RES") };
  const books: Books = { lines, openings, closings, results, movements: movementsOf(content) };
  if (content.vouchers.length > 0) checkMovements(content, books, log);
  checkPreviousYear(content, books, log);
  checkKinds(content, books, log);
  checkSums(books, log);
}

/** What kind of account it is: by #KTYP, else by the first digit of the BAS chart. */
export function accountKindOf(account: SieAccount): "balance" | "result" | "unknown" {
  if (account.type !== null) return account.type === "T" || account.type === "S" ? "balance" : "result";
  if (/^[12]\d*$/.test(account.number)) return "balance";
  return /^[3-8]\d*$/.test(account.number) ? "result" : "unknown";
}

type OreByAccount = ReadonlyMap<string, Ore>;

/** A balance that is missing has no line. */
interface BalanceLines {
  readonly IB: ReadonlyMap<string, number>;
  readonly UB: ReadonlyMap<string, number>;
  readonly RES: ReadonlyMap<string, number>;
}

interface Books {
  readonly lines: BalanceLines;
  readonly openings: OreByAccount;
  readonly closings: OreByAccount;
  readonly results: OreByAccount;
  readonly movements: OreByAccount;
}

function checkMovements(content: SieContent, books: Books, log: FindingLog): void {
  for (const account of content.accounts) {
    const { number } = account;
    const kind = accountKindOf(account);
    const movement = books.movements.get(number) ?? zeroOre;
    if (kind === "balance" && books.closings.size > 0) {
      const opening = books.openings.get(number) ?? zeroOre;
      const closing = books.closings.get(number) ?? zeroOre;
      const difference = ore(closing - opening - movement);
      if (difference === 0n) continue;
      log.add("balance-differs", books.lines.UB.get(number) ?? 0, {
        account: number,
        opening,
        movement,
        closing,
        difference,
      });
    } else if (kind === "result" && books.results.size > 0) {
      const result = books.results.get(number) ?? zeroOre;
      const difference = ore(result - movement);
      if (difference === 0n) continue;
      log.add("result-differs", books.lines.RES.get(number) ?? 0, {
        account: number,
        movement,
        result,
        difference,
      });
    }
  }
}

function checkPreviousYear(content: SieContent, { lines, openings }: Books, log: FindingLog): void {
  const lastClosings = balancesOf(content, "UB", -1);
  if (lastClosings.size === 0 || openings.size === 0) return;
  for (const { number } of content.accounts) {
    const lastClosing = lastClosings.get(number) ?? zeroOre;
    const opening = openings.get(number) ?? zeroOre;
    if (lastClosing === opening) continue;
    const difference = ore(opening - lastClosing);
    const line = lines.IB.get(number) ?? 0;
    log.add("opening-differs-from-last-closing", line, { account: number, lastClosing, opening, difference });
  }
}

function checkKinds(content: SieContent, books: Books, log: FindingLog): void {
  for (const account of content.accounts) {
    const { number } = account;
    const kind = accountKindOf(account);
    const opening = books.openings.get(number) ?? zeroOre;
    if (kind === "result" && opening !== 0n) {
      log.add("opening-on-result-account", books.lines.IB.get(number) ?? 0, {
        account: number,
        amount: opening,
      });
    }
    const result = books.results.get(number) ?? zeroOre;
    if (kind === "balance" && result !== 0n) {
      log.add("result-on-balance-account", books.lines.RES.get(number) ?? 0, {
        account: number,
        amount: result,
      });
    }
  }
}

/**
 * The books of a year sum to nothing: openings, and closings with results. A year whose result is booked on
 * 2099 has closings that sum to nothing by themselves.
 */
function checkSums(books: Books, log: FindingLog): void {
  const openings = sumOre(books.openings.values());
  if (openings !== 0n) log.add("openings-do-not-sum", 0, { difference: openings });
  const closings = sumOre(books.closings.values());
  const results = sumOre(books.results.values());
  const hasBoth = books.closings.size > 0 && books.results.size > 0;
  if (hasBoth && closings !== 0n && closings + results !== 0n) {
    log.add("closings-do-not-sum", 0, { closings, results });
  }
}

/** Where the balance of each account in the file's year stands. */
function linesOf(content: SieContent, record: "IB" | "UB" | "RES"): ReadonlyMap<string, number> {
  const { balances, accounts } = content;
  const kind = balanceRecords.indexOf(record);
  const lineByAccount = new Map<string, number>();
  for (let i = 0; i < balances.length; i++) {
    if (balances.kind[i] !== kind || balances.yearNo[i] !== 0 || balances.superseded[i] === 1) continue;
    lineByAccount.set(accounts[balances.account[i] ?? 0]?.number ?? "", balances.line[i] ?? 0);
  }
  return lineByAccount;
}
