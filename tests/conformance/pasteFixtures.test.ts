/** Texts as people paste them, made by us: what each reads as, and where each is said to be odd. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { invariant } from "#lib/invariant.ts";
import type { Result } from "#lib/result.ts";
import type { PasteFinding } from "#formats/paste/pasteFinding.ts";
import { readLedgerList } from "#formats/paste/readLedgerList.ts";
import { readPastedRows } from "#formats/paste/readPastedRows.ts";
import { readTaxAccount } from "#formats/paste/readTaxAccount.ts";

const root = new URL("../../fixtures/paste/", import.meta.url);

function valueOf<T>(result: Result<T, unknown>): T {
  invariant(result.ok, "The text was refused.");
  return result.value;
}

function places(findings: readonly PasteFinding[]): readonly string[] {
  return findings.map(({ kind, line, column }) => `${line}:${column} ${kind}`);
}

function oreText(amount: bigint | null): string | null {
  return amount === null ? null : amount.toString();
}

const summaries: Readonly<Record<string, (text: string) => unknown>> = {
  rows: (text) => {
    const { rows, findings } = valueOf(readPastedRows(text));
    return {
      rows: rows.map((row) => [
        row.text,
        row.reference,
        row.date,
        row.from,
        row.to,
        row.account,
        oreText(row.amount),
      ]),
      findings: places(findings),
    };
  },
  "tax-account": (text) => {
    const list = valueOf(readTaxAccount(text));
    return {
      balances: [oreText(list.openingBalance), oreText(list.closingBalance)],
      days: [list.from, list.through],
      transactions: list.transactions.map((own) => [
        own.date,
        own.text,
        oreText(own.amount),
        oreText(own.balance),
      ]),
      findings: places(list.findings),
    };
  },
  "ledger-list": (text) => {
    const { rows, findings } = valueOf(readLedgerList(text));
    return {
      rows: rows.map((row) => [
        row.partyNumber,
        row.party,
        row.invoiceNumber,
        row.invoiceDate,
        row.dueDate,
        oreText(row.total),
        oreText(row.open),
      ]),
      findings: places(findings),
    };
  },
};

describe.each(Object.keys(summaries))("pasted %s", (folder) => {
  const at = (name: string): string => readFileSync(new URL(`${folder}/${name}`, root), "utf8");
  const expected = JSON.parse(at("expected.json")) as Readonly<Record<string, unknown>>;
  it("has an expectation for each text", () => {
    const names = readdirSync(new URL(`${folder}/`, root)).filter((name) => name !== "expected.json");
    expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
  });
  it.each(Object.keys(expected))("%s reads as expected", (name) => {
    expect(summaries[folder]?.(at(name))).toEqual(expected[name]);
  });
});
