import { describe, expect, it } from "vitest";
import { toldFindings } from "./findings.ts";
import type { CheckedEntry } from "./exportable.ts";

const locked = { kind: "fortnox-period-locked", data: { lockedThrough: "2025-12-31" } };
const entry = (number: string, findings: CheckedEntry["findings"]): CheckedEntry => ({
  entryId: number,
  number,
  amountOre: "100",
  checks: { series: "ok", year: "ok", period: "failed", accounts: "ok", text: "ok", balance: "ok" },
  findings,
  verdict: "stays",
});

describe("toldFindings", () => {
  it("tells once what holds for several entries, and names each of them once", () => {
    const both = { check: "period", severity: "error", problem: locked } as const;
    const told = toldFindings([entry("V1", [both, both]), entry("V2", [both])]);
    expect(told.map(({ numbers }) => numbers)).toEqual([["V1", "V2"]]);
  });
  it("tells what hinders before what only warns, and keeps the two apart", () => {
    const told = toldFindings([
      entry("V1", [{ check: "period", severity: "warning", problem: locked }]),
      entry("V2", [{ check: "period", severity: "error", problem: locked }]),
    ]);
    expect(told.map(({ severity, numbers }) => [severity, numbers])).toEqual([
      ["error", ["V2"]],
      ["warning", ["V1"]],
    ]);
  });
});
