/** A column of accounts: a number, with or without the account's name after it. */
import type { FindingLog } from "../pasteFinding.ts";
import type { PlacedText } from "./readAmounts.ts";

/** Reads the accounts of a column; null where there is none, with a finding when something else stands there. */
export function readAccounts(cells: readonly PlacedText[], log: FindingLog): readonly (string | null)[] {
  return cells.map((cell) => {
    if (cell.text === "") return null;
    const account = /^(\d{4,8})(?:[\s\-–:.]|$)/.exec(cell.text)?.[1];
    if (account === undefined) log.add("account-unreadable", cell, { text: cell.text });
    return account ?? null;
  });
}
