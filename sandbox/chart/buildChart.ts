/** Builds a company's first chart of accounts; later years inherit the one before. */
import { zeroOre } from "#domain/money/ore.ts";
import type { Account } from "#sandbox/state/year.ts";
import { accountRows } from "./accounts.data.ts";
import { sruRanges } from "./sru.data.ts";

const highestAccount = 8989;

/**
 * Builds the chart, filled up with unused inactive accounts to `size`: real charts hold some 1,250, which is what
 * makes a list of accounts three pages long.
 */
export function buildChart(size: number): Map<number, Account> {
  const accounts = new Map(accountRows.map(([number, name, vat]) => [number, account(number, name, vat)]));
  for (let number = 1011; accounts.size < size && number < highestAccount; number += 3) {
    if (!accounts.has(number))
      accounts.set(number, { ...account(number, `Fritt konto ${number}`), active: false });
  }
  return new Map([...accounts].sort(([a], [b]) => a - b));
}

/** Makes a fresh account with the form code its number asks for. */
export function account(number: number, name: string, vatCode = ""): Account {
  return {
    number,
    name,
    active: true,
    sru: sruRanges.find(([from, to]) => from <= number && number <= to)?.[2],
    vatCode,
    costCenterSetting: number === 5910 ? "MANDATORY" : number === 1930 ? "NOTALLOWED" : "ALLOWED",
    projectSetting: "ALLOWED",
    opening: zeroOre,
    movement: zeroOre,
    modifiedAtMs: 0,
  };
}
