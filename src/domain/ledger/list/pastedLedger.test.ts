import { describe, expect, it } from "vitest";
import { plainDate } from "../../calendar/plainDate.ts";
import { ore } from "../../money/ore.ts";
import { ageing } from "./ageing.ts";
import { ledgerSums } from "./ledgerSums.ts";
import { type PastedRow, pastedLedger } from "./pastedLedger.ts";

const yearEnd = plainDate("2025-12-31");

function row(party: string, open: bigint | null, changed: Partial<PastedRow> = {}): PastedRow {
  return {
    party,
    partyNumber: null,
    invoiceNumber: "1",
    invoiceDate: plainDate("2025-11-01"),
    dueDate: plainDate("2025-12-01"),
    total: ore(100_00n),
    open: open === null ? null : ore(open),
    ...changed,
  };
}

describe("a pasted ledger", () => {
  it("has the items, sums and ages of its rows", () => {
    const rows = [row("Öberg", 40_00n), row("Åkesson", 100_00n), row("Öberg", -10_00n, { total: null })];
    const ledger = pastedLedger("supplier", yearEnd, rows);
    expect(ledger).toMatchObject({ side: "supplier", asOf: "2025-12-31", total: 130_00n, outside: [] });
    expect(ledger.items.map(({ invoice, settled, open }) => [invoice.partyName, settled, open])).toEqual([
      ["Åkesson", 0n, 100_00n],
      ["Öberg", 60_00n, 40_00n],
      ["Öberg", null, -10_00n],
    ]);
    expect(ledgerSums(ledger).parties.map(({ open }) => open)).toEqual([100_00n, 30_00n]);
    expect(ageing(ledger)).toMatchObject({ credits: { open: -10_00n }, unknownItems: 0 });
    expect(ageing(ledger).buckets[1]).toEqual({ bucket: "1-30", open: 140_00n, items: 2 });
  });

  it("leaves settled rows out, and sums nothing over an unknown one", () => {
    const ledger = pastedLedger("customer", yearEnd, [row("Ett", 0n), row("Två", null), row("Tre", 5n)]);
    expect(ledger).toMatchObject({ total: null, knownTotal: 5n, unknownItems: 1 });
    expect(ledger.items.map(({ notes }) => notes)).toEqual([[], [{ kind: "balance-unknown" }]]);
  });
});
