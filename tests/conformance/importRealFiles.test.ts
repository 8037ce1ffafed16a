/** Real files as bookkeeping: their figures, their order and their hashes. Read from ../shared where that exists. */
import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashContent } from "#app/snapshots/contentHash.ts";
import type { Sha256 } from "#app/snapshots/sha256.ts";
import { readSieSource } from "#app/imports/sieSource.ts";
import { accountFigures } from "#domain/bookkeeping/accountFigures.ts";
import type { Bookkeeping } from "#domain/bookkeeping/bookkeeping.ts";
import { ledgerOrder } from "#domain/bookkeeping/ledgerOrder.ts";
import { invariant } from "#lib/invariant.ts";

interface ExpectedFile {
  readonly rows: number;
  readonly vouchers: number;
  readonly sumByAccountOre: Readonly<Record<string, number>>;
}

const folder = join(import.meta.dirname, "../../../shared/data/sie");
const isPresent = existsSync(folder);
const expectedByName = isPresent
  ? (JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Readonly<
      Record<string, ExpectedFile>
    >)
  : {};
const withVouchers = Object.entries(expectedByName).filter(([, { vouchers }]) => vouchers > 0);

const sha256: Sha256 = {
  ofText: (text) => hash("sha256", text, "buffer"),
  ofBytes: (bytes) => hash("sha256", Buffer.from(bytes), "buffer"),
};

function bookkeepingOf(name: string): Bookkeeping {
  const read = readSieSource(readFileSync(join(folder, name)));
  invariant(read.ok, `${name} can be read.`);
  return read.value.bookkeeping;
}

describe.skipIf(!isPresent)("real files (../shared/data/sie)", () => {
  it.each(withVouchers)("moves in %s what its vouchers say, to the öre", (name, expected) => {
    const bookkeeping = bookkeepingOf(name);
    expect(bookkeeping.vouchers.count).toBe(expected.vouchers);
    const figures = accountFigures(bookkeeping).filter(({ movement }) => movement !== 0n);
    const sums = Object.entries(expected.sumByAccountOre).filter(([, sum]) => sum !== 0);
    expect(Object.fromEntries(figures.map(({ source, movement }) => [source.account, movement]))).toEqual(
      Object.fromEntries(sums.map(([account, sum]) => [account, BigInt(sum)])),
    );
  });

  it.each(withVouchers)(
    "lays every row of %s in one ledger, and hashes it the same each time",
    (name, expected) => {
      const bookkeeping = bookkeepingOf(name);
      const order = ledgerOrder(bookkeeping.vouchers, bookkeeping.accounts.length);
      expect(order.accountStarts.at(-1)).toBe(expected.rows);
      expect(new Set(order.rows).size).toBe(bookkeeping.vouchers.rowCount);
      const again = bookkeepingOf(name);
      expect(hashContent({ bookkeeping: again, fetched: null }, order, sha256).content()).toEqual(
        hashContent({ bookkeeping, fetched: null }, order, sha256).content(),
      );
    },
  );
});
