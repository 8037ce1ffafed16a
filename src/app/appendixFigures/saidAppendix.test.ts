import { describe, expect, it } from "vitest";
import type { Appendix } from "#domain/appendices/appendix.ts";
import type { AppendixFigures, AppendixFinding } from "#domain/appendices/figure.ts";
import type { SpecificationRow } from "#domain/appendices/kinds/specification/content.ts";
import { ore } from "#domain/money/ore.ts";
import { saidBy } from "./saidAppendix.ts";

const rowOf = (id: string, account: string | null, text = ""): SpecificationRow => ({
  ...{ id, account, text, reference: "", date: null, voucher: null, amount: ore(100n) },
});

interface Changed {
  readonly rows?: readonly SpecificationRow[];
  readonly overrides?: Appendix["overrides"];
  readonly findings?: readonly AppendixFinding[];
  readonly files?: readonly string[];
}

/** What an appendix of 1930 and 1940 says of each of them, and together. */
function hashesOf({
  rows = [rowOf("a", "1930"), rowOf("b", "1940")],
  overrides = [],
  findings = [],
  files = [],
}: Changed) {
  const appendix = {
    id: "x",
    kind: "specification",
    accounts: ["1930", "1940"],
    content: { rows },
    overrides,
  };
  const sums = ["1930", "1940"].map((account) => ({ account, figure: { value: ore(100n) } }));
  const figures = { sums, rows: [], total: null, findings };
  const said = saidBy(appendix as unknown as Appendix, figures as unknown as AppendixFigures, files);
  return [...said.sums.map(({ hash }) => hash), said.hash];
}

/** Whether 1930, 1940 and the whole are told otherwise. */
function changes(changed: Changed): readonly boolean[] {
  const before = hashesOf({});
  return hashesOf(changed).map((hash, index) => hash !== before[index]);
}

describe("what an appendix says of an account", () => {
  it("is another when a row of the account is another, and the same when a row of another account is", () => {
    expect(changes({ rows: [rowOf("a", "1930"), rowOf("b", "1940", "Annat")] })).toEqual([false, true, true]);
    expect(changes({ rows: [rowOf("a", "1930", "Annat"), rowOf("b", "1940")] })).toEqual([true, false, true]);
  });

  it("is another when a row that names no account is, which may be of any", () => {
    const rows = [rowOf("a", "1930"), rowOf("b", "1940"), rowOf("c", null)];
    expect(changes({ rows })).toEqual([true, true, true]);
  });

  it("goes by what is put in the place of its own sum and its own rows", () => {
    const at = { by: "u", at: "2026-01-01T00:00:00Z", amount: ore(5n) };
    expect(changes({ overrides: [{ figure: "sum:1930", ...at }] })).toEqual([true, false, true]);
    expect(changes({ overrides: [{ figure: "row:b", ...at }] })).toEqual([false, true, true]);
  });

  it("goes by findings of its own rows, and of what names no row or account", () => {
    const severity = "warning";
    expect(changes({ findings: [{ severity, rowId: "b", kind: "row-without-amount" }] })).toEqual([
      false,
      true,
      true,
    ]);
    expect(
      changes({ findings: [{ severity, rowId: null, kind: "statement-missing", account: "1930" }] }),
    ).toEqual([true, false, true]);
    expect(changes({ findings: [{ severity, rowId: null, kind: "ledger-not-fetched" }] })).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("is another when a file is added, which may tell of any", () => {
    expect(changes({ files: ["00"] })).toEqual([true, true, true]);
  });
});
