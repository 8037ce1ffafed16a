import { describe, expect, it } from "vitest";
import { plainDate } from "../calendar/plainDate.ts";
import { ore } from "../money/ore.ts";
import { accountBasis, accountNode, basisText, ledgerNode, materialityNode } from "./basis.ts";
import { type OpenLedger, ledgerChange } from "./ledgerChange.ts";

const asOf = plainDate("2025-12-31");
const same = (text: string): string => text;

function ledger(open: Readonly<Record<string, bigint | null>>): OpenLedger {
  const items = Object.entries(open).map(([number, amount]) => ({
    invoice: { number },
    open: amount === null ? null : ore(amount),
  }));
  const amounts = items.map((item) => item.open);
  const total = amounts.reduce(
    (sum, amount) => (sum === null || amount === null ? null : ore(sum + amount)),
    ore(0n),
  );
  return { asOf, items, total };
}

describe("ledgerChange", () => {
  it("tells which invoices are open with another amount, the largest first", () => {
    const change = ledgerChange(
      "customer",
      ledger({ 1: 100n, 2: 50n, 3: 7n }),
      ledger({ 2: 80n, 3: 7n, 4: 1n }),
    );
    expect(change).toEqual({
      kind: "ledger-changed",
      side: "customer",
      before: 157n,
      after: 88n,
      invoices: [
        { number: "1", before: 100n, after: 0n },
        { number: "2", before: 50n, after: 80n },
        { number: "4", before: 0n, after: 1n },
      ],
      invoiceCount: 3,
    });
  });
  it("is nothing when the same is open, in whatever order", () => {
    expect(ledgerChange("supplier", ledger({ a: 1n, b: 2n }), ledger({ b: 2n, a: 1n }))).toBeNull();
    expect(ledgerChange("supplier", null, null)).toBeNull();
  });
  it("tells an amount that became unknown, before every known one", () => {
    const change = ledgerChange("customer", ledger({ a: 1n, b: 900n }), ledger({ a: null, b: 0n }));
    expect(change?.invoices.map(({ number }) => number)).toEqual(["a", "b"]);
    expect(change?.after).toBeNull();
  });
  it("tells a ledger that could not be fetched this time as unknown, not as empty", () => {
    expect(ledgerChange("customer", ledger({ a: 5n }), null)).toMatchObject({
      before: 5n,
      after: null,
      invoiceCount: 0,
    });
  });
  it("counts all that it does not list", () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`n${index.toString()}`, 1n]));
    const change = ledgerChange("customer", ledger({}), ledger(many));
    expect([change?.invoices.length, change?.invoiceCount]).toEqual([20, 30]);
  });
});

describe("the basis of a signature", () => {
  it("is the same for the same ledger in another order, and another for an unknown amount", () => {
    const hashes = [
      { a: 1n, b: 0n },
      { b: 0n, a: 1n },
      { a: 1n, b: null },
    ].map((open) => ledgerNode("customer", ledger(open), same).hash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });
  it("parts a ledger that was not fetched from one without invoices", () => {
    expect(ledgerNode("customer", null, same)).not.toEqual(ledgerNode("customer", ledger({}), same));
  });
  it("parts the unknown from zero", () => {
    const known = accountNode("1910", {
      opening: ore(0n),
      movement: ore(5n),
      adjustment: ore(0n),
      closing: ore(5n),
    });
    const unknown = accountNode("1910", {
      opening: null,
      movement: ore(5n),
      adjustment: ore(0n),
      closing: null,
    });
    expect(known).not.toEqual(unknown);
  });
  it("rests on a threshold only where there is a difference for it to swallow", () => {
    const account = accountNode("1630", {
      opening: ore(0n),
      movement: ore(5n),
      adjustment: ore(0n),
      closing: ore(5n),
    });
    const materiality = materialityNode("1630", ore(10n));
    const basis = (difference: bigint | null): readonly string[] =>
      accountBasis({
        account,
        appendices: [{ node: "appendix:a", hash: "1" }],
        materiality,
        difference: difference === null ? null : ore(difference),
      }).map(({ node }) => node);
    expect(basis(0n)).toEqual(["account:1630", "appendix:a"]);
    expect(basis(-3n)).toEqual(["account:1630", "appendix:a", "materiality:1630"]);
    expect(basis(null)).toEqual(["account:1630", "appendix:a"]);
  });
  it("is one text whatever the order of its nodes", () => {
    const [first, second] = [
      { node: "account:1", hash: "x" },
      { node: "appendix:a", hash: "y" },
    ] as const;
    expect(basisText([first, second])).toBe(basisText([second, first]));
    expect(basisText([first])).not.toBe(basisText([{ ...first, hash: "y" }]));
  });
});
