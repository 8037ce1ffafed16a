import { describe, expect, it } from "vitest";
import { makeInvoice, readAlone } from "../../../../tests/support/ledgerBooks.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { KnownInvoice } from "#domain/ledger/ledger.ts";
import { ore } from "#domain/money/ore.ts";
import type { FortnoxApi } from "../../fortnox/fortnoxApi.ts";
import { readPartners } from "./readPartners.ts";

const from = plainDate("2025-01-01");
const [before, within] = [plainDate("2024-05-01"), plainDate("2025-05-01")];
const settled = makeInvoice({ balance: ore(0n), invoiceDate: before });
const note = makeInvoice({
  number: "9",
  total: ore(-100_00n),
  balance: ore(0n),
  credit: true,
  invoiceDate: within,
  alone: readAlone,
});

/** The numbers of what was read alone. */
async function readOf(invoices: readonly KnownInvoice[]): Promise<readonly string[]> {
  const read: string[] = [];
  const readInvoice = (_side: unknown, number: string) => {
    read.push(number);
    return Promise.resolve({ ...invoices.find((each) => each.number === number)!, ...readAlone });
  };
  const api = { readInvoice } as Partial<FortnoxApi> as FortnoxApi;
  await readPartners(api, from, { invoices, payments: [] });
  return read;
}

describe("an invoice that may name its credit note", () => {
  it("is read alone where it lacks something and a note of its party names nobody", async () => {
    expect(await readOf([settled, note])).toEqual(["1"]);
  });

  it("is left alone where the note names an invoice, where nothing is gone, or in another party", async () => {
    const naming = { ...note, alone: { ...readAlone, creditReference: "1" } };
    expect(await readOf([settled, naming])).toEqual([]);
    expect(await readOf([{ ...settled, balance: ore(100_00n) }, note])).toEqual([]);
    expect(await readOf([{ ...settled, partyNumber: "8" }, note])).toEqual([]);
  });

  it("is left alone where more is gone of it than the note has", async () => {
    expect(await readOf([{ ...settled, total: ore(100_01n) }, note])).toEqual([]);
  });
});

describe("an old credit note", () => {
  const old = { ...note, invoiceDate: before, alone: null };

  it("is read alone where an invoice of the year lacks something", async () => {
    const invoice = { ...settled, invoiceDate: within, alone: readAlone };
    expect(await readOf([invoice, old])).toEqual(["9"]);
  });

  it("is left alone together with its old invoice, whose day is of no use", async () => {
    expect(await readOf([settled, old])).toEqual([]);
  });
});
