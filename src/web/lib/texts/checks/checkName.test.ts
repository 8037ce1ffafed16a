import { describe, expect, it } from "vitest";
import { checkName } from "./checkName.ts";
import { checks } from "./checks.ts";
import { checkSummaries } from "./checkSummaries.ts";
import { summaryText } from "./summaryText.ts";

/** The rules themselves: what they are called, and what each says of what it found. */
const names = import.meta.glob<string>(
  ["../../../../domain/closingChecks/closingCheck.ts", "../../../../domain/imports/check.ts"],
  { query: "?raw", import: "default", eager: true },
);
const rules = import.meta.glob<string>(["../../../../domain/closingChecks/check*.ts", "!**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
/** Statuses of accounts and states of checks, which are no summaries. */
const others: ReadonlySet<string> = new Set(["not-applicable", "not-run", "closing-check"]);

const namesIn = (source: string): readonly string[] =>
  Array.from(source.matchAll(/^ {2}\| "([a-z-]+)"/gm), ([, name]) => name ?? "");
const allNames = Object.values(names).flatMap(namesIn);
const summaries = new Set(
  Object.values(rules).flatMap((source) =>
    Array.from(source.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g), ([, kind]) => kind ?? ""),
  ),
);

describe("the names of checks", () => {
  it("are held against the rules", () => {
    expect(allNames).toContain("balance-sheet-even");
    expect(allNames).toContain("number-gaps");
  });
  it.each(allNames)("has a Swedish name for %s", (name) => {
    expect(Object.keys(checks.names)).toContain(name);
  });
  it("shows one without a name as it is", () => {
    expect(checkName("made-up")).toBe("made-up");
  });
});

describe("the summaries of checks", () => {
  it("are held against the rules", () => {
    expect(summaries).toContain("ledger-difference-unexplained");
  });
  it.each(
    Array.from(summaries)
      .filter((kind) => !others.has(kind))
      .toSorted(),
  )("has a Swedish line for %s, or it is a name", (kind) => {
    expect(kind in checkSummaries || kind in checks.names).toBe(true);
  });
  it("writes counts and amounts for people", () => {
    const data = { explainedItems: 3, unexplainedOre: "-125000", asOf: "2025-12-31", findings: 1 };
    expect(summaryText({ kind: "ledger-difference-unexplained", data })).toBe(
      "−1\u00a0250,00 är oförklarat per 2025-12-31",
    );
    expect(summaryText({ kind: "balances-lack-support", data: { findings: 1200 } })).toBe(
      "Saldon utan bilaga: 1\u00a0200",
    );
  });
  it("tells why a ledger could not be held against its account in the words of the ledger", () => {
    expect(summaryText({ kind: "ledger-cash-method", data: {} })).toBe(
      "Kunde inte köras. Räkenskapsåret har kontantmetoden. Reskontran är inte knuten till kontots saldo under året.",
    );
  });
});
