import { describe, expect, it } from "vitest";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { AccountAmount, DifferingVoucher, VoucherPair } from "#domain/imports/compareImports.ts";
import { ore } from "#domain/money/ore.ts";
import { accountCauses } from "./accountCauses.ts";
import type { EntryInImport } from "./exportedEntries.ts";

type Amounts = Readonly<Record<string, bigint>>;

const entry = (rows: Amounts, voucherIndex: number | null): EntryInImport => ({
  entryId: "e4",
  number: "V4",
  date: plainDate("2025-12-31"),
  text: "",
  voucherIndex,
  rows: Object.entries(rows).map(([account, amount]) => ({ account, amount: ore(amount), text: "" })),
});

const voucher = (voucherIndex: number): DifferingVoucher => ({
  voucherIndex,
  series: "I",
  number: "12",
});

const pairOf = ({ isNew }: Books): VoucherPair<DifferingVoucher> =>
  isNew
    ? { change: "new", before: null, after: voucher(7) }
    : { change: "removed", before: voucher(7), after: null };

const amounts = (rows: Amounts): readonly AccountAmount[] =>
  Object.entries(rows).map(([account, amount]) => ({ account, name: "", amount: ore(amount) }));

const balances = (rows: Amounts) =>
  new Map(
    Object.entries(rows).map(([account, closing]) => [account, { opening: ore(0n), closing: ore(closing) }]),
  );

interface Books {
  /** The only one that differs; it is in the new import, or in the old one. */
  readonly voucher: Amounts | null;
  readonly isNew: boolean;
  readonly before: Amounts;
  readonly after: Amounts;
  readonly entryBefore: EntryInImport;
  readonly entryAfter: EntryInImport;
  /** In which import it is in the figures. */
  readonly counts: "before" | "after";
}

/** What an import changed, when the voucher is the only one that differs. */
async function causesOf(books: Books) {
  const read = new Map(books.voucher === null ? [] : [[7, amounts(books.voucher)] as const]);
  const causes = await accountCauses(
    {
      accountChanges: {
        readAmounts: (_, importId) =>
          Promise.resolve((importId === "new") === books.isNew ? read : new Map<number, never>()),
        readEndBalances: (_, importId) =>
          Promise.resolve(balances(importId === "new" ? books.after : books.before)),
      },
    },
    {} as never,
    {
      previousImportId: "old",
      importId: "new",
      pairs: books.voucher === null ? [] : [pairOf(books)],
      accounts: ["1510", "6351", "6352"],
      entries: {
        before: [books.entryBefore],
        after: [books.entryAfter],
        adjusting: {
          before: books.counts === "before" ? [books.entryBefore] : [],
          after: books.counts === "after" ? [books.entryAfter] : [],
        },
      },
    },
  );
  return Array.from(causes, ([node, told]) => [node, told.map(({ kind }) => kind)]);
}

const rows = { "1510": -100n, "6351": 100n };

describe("an import that holds a closing entry", () => {
  it("changes no account when its voucher says the same", async () => {
    const told = await causesOf({
      voucher: rows,
      isNew: true,
      before: { "1510": 500n },
      after: { "1510": 400n, "6351": 100n },
      entryBefore: entry(rows, null),
      entryAfter: entry(rows, 7),
      counts: "before",
    });
    expect(told).toEqual([]);
  });
  it("changes the accounts on which its voucher was changed, and no others", async () => {
    const told = await causesOf({
      voucher: { "1510": -100n, "6351": 60n, "6352": 40n },
      isNew: true,
      before: { "1510": 500n },
      after: { "1510": 400n, "6351": 60n, "6352": 40n },
      entryBefore: entry(rows, null),
      entryAfter: entry(rows, 7),
      counts: "before",
    });
    expect(told).toEqual([
      ["account:6351", ["account-changed"]],
      ["account:6352", ["account-changed"]],
    ]);
  });
  it("changes no account when the voucher has gone and the entry stands for it again", async () => {
    const told = await causesOf({
      voucher: rows,
      isNew: false,
      before: { "1510": 400n, "6351": 100n },
      after: { "1510": 500n, "6351": 0n },
      entryBefore: entry(rows, 7),
      entryAfter: entry(rows, null),
      counts: "after",
    });
    expect(told).toEqual([]);
  });
  it("tells by the entry what no voucher tells", async () => {
    const told = await causesOf({
      voucher: null,
      isNew: true,
      before: { "1510": 400n, "6351": 100n },
      after: { "1510": 400n, "6351": 100n },
      entryBefore: entry(rows, null),
      entryAfter: entry(rows, 3),
      counts: "before",
    });
    expect(told).toEqual([
      ["account:1510", ["entry-changed"]],
      ["account:6351", ["entry-changed"]],
    ]);
  });
});
