/** An account's rows as a list of Skatteverket's would have them, with one left out and one more. */
import type { Page } from "@playwright/test";
import { ledger } from "#wire/reconciliation.ts";

interface ListChanges {
  /** The row that is left out, from 0. */
  readonly without: number;
  readonly more: readonly [date: string, text: string, kronor: number];
}

/** Writes the list of the closing on screen, with a running balance. */
export async function accountList(
  page: Page,
  account: string,
  { without, more: [date, words, kronor] }: ListChanges,
): Promise<{ readonly text: string }> {
  const closingId = /bokslut\/([\w-]+)/.exec(page.url())?.[1] ?? "";
  const answer = await page.request.get(`/api/closings/${closingId}/accounts/${account}/ledger?limit=500`);
  const { openingOre, rows } = ledger.parse(await answer.json());
  let balance = BigInt(openingOre ?? "0");
  const lines = [
    "Datum\tText\tBelopp\tSaldo",
    `2025-01-01\tIngående saldo 2025-01-01\t\t${written(balance)}`,
  ];
  const add = (day: string, what: string, amount: bigint): void => {
    balance += amount;
    lines.push([day, what, written(amount), written(balance)].join("\t"));
  };
  for (const row of rows.filter((_row, index) => index !== without))
    add(row.date ?? "", row.text, BigInt(row.amountOre));
  add(date, words, BigInt(kronor * 100));
  lines.push(`2025-12-31\tUtgående saldo 2025-12-31\t\t${written(balance)}`);
  return { text: lines.join("\n") };
}

function written(ore: bigint): string {
  const digits = String(ore < 0n ? -ore : ore).padStart(3, "0");
  return `${ore < 0n ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
