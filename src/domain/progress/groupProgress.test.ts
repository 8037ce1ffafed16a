import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountStatuses } from "../signOff/accountStatus.ts";
import { groupProgress, progressOf } from "./groupProgress.ts";
import { nextRow } from "./nextRow.ts";

const anyStatus = fc.constantFrom(...accountStatuses);

describe("progressOf", () => {
  it("counts what agrees as settled and as not signed", () => {
    const counted = progressOf([
      { status: "agrees", isIdle: false },
      { status: "agrees", isIdle: true },
      { status: "signed", isIdle: false },
      { status: "reviewed", isIdle: false },
      { status: "not-applicable", isIdle: false },
      { status: "differs", isIdle: false },
      { status: "stale", isIdle: true },
    ]);
    expect(counted).toMatchObject({ accounts: 7, settled: 5, unsigned: 3 });
  });
  it("counts every account once, in its group and in all", () => {
    const accounts = fc.array(fc.record({ status: anyStatus, isIdle: fc.boolean() }));
    fc.assert(
      fc.property(accounts, accounts, (assets, equity) => {
        const groups = groupProgress([
          { key: "current-receivables", accounts: assets },
          { key: "equity", accounts: equity },
        ]);
        const all = progressOf([...assets, ...equity]);
        for (const status of accountStatuses) {
          expect(groups.reduce((sum, { counts }) => sum + counts[status], 0)).toBe(all.counts[status]);
        }
        expect(Object.values(all.counts).reduce((sum, count) => sum + count, 0)).toBe(all.accounts);
      }),
    );
  });
});

describe("nextRow", () => {
  const rows = [
    { account: "1510", status: "stale", questions: 0 },
    { account: "1630", status: "agrees", questions: 0 },
    { account: "1930", status: "differs", questions: 1 },
    { account: "2440", status: "signed", questions: 2 },
  ] as const;
  it("goes down the table and round its end", () => {
    expect(nextRow(rows, null)).toEqual({ account: "1510", reason: "stale" });
    expect(nextRow(rows, "1510")).toEqual({ account: "1930", reason: "difference" });
    expect(nextRow(rows, "1930")).toEqual({ account: "2440", reason: "question" });
    expect(nextRow(rows, "2440")).toEqual({ account: "1510", reason: "stale" });
  });
  it("begins at the top from an account that is not in the table", () => {
    expect(nextRow(rows, "9999")?.account).toBe("1510");
  });
  it("looks only for what is asked for", () => {
    expect(nextRow(rows, null, ["difference"])?.account).toBe("1930");
    expect(nextRow(rows, "1510", ["stale"])).toEqual({ account: "1510", reason: "stale" });
  });
  it("leads nowhere when nobody has anything to look at", () => {
    expect(nextRow([{ account: "1510", status: "agrees", questions: 0 }], "1510")).toBeNull();
    expect(nextRow([], null)).toBeNull();
  });
  it("comes to every row with a reason, once each, before it comes back", () => {
    const row = fc.record({ status: anyStatus, questions: fc.nat(1) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (made) => {
        const table = made.map((said, index) => ({ account: (1000 + index).toString(), ...said }));
        const wanted = table
          .filter(({ status, questions }) => ["differs", "stale"].includes(status) || questions > 0)
          .map(({ account }) => account);
        const visited: string[] = [];
        let current: string | null = null;
        while (visited.length < wanted.length) {
          current = nextRow(table, current)?.account ?? "none";
          visited.push(current);
        }
        expect(visited).toEqual(wanted);
      }),
    );
  });
});
