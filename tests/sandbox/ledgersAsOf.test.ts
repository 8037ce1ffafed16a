/** Both ledgers of the sandbox's companies, fetched over real HTTP and rebuilt for any day, against what was true on it. */
import { Agent } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFortnoxApi } from "#adapters/fortnox/api/fortnoxApi.ts";
import { fetchLedger } from "#app/fortnoxImport/ledger/fetchLedger.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { ledgerAsOf } from "#domain/ledger/ledgerAsOf.ts";
import { ledgerEvents } from "#domain/ledger/ledgerEvents.ts";
import type { LedgerSide } from "#domain/ledger/ledgerInvoice.ts";
import type { LedgerBooks } from "#domain/ledger/openItem.ts";
import { sumOre } from "#domain/money/ore.ts";
import { manualClock } from "#sandbox/clock/manualClock.ts";
import { type Sandbox, startSandbox } from "#sandbox/startSandbox.ts";
import { connect } from "./support/caller.ts";

let sandbox: Sandbox;
const dispatcher = new Agent({ connections: 8 });
beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: "off", clock: manualClock(Date.UTC(2026, 10, 1)) });
});
afterAll(async () => {
  await dispatcher.destroy();
  await sandbox.close();
});

/** Fetches a ledger as an import does, for a closing whose year begins on the day. */
async function fetchBooks(company: string, side: LedgerSide, from: string): Promise<LedgerBooks> {
  const { access_token: accessToken } = await connect(sandbox, company);
  const api = createFortnoxApi(
    {
      apiUrl: sandbox.url,
      dispatcher,
      tokens: {
        current: () => Promise.resolve(accessToken),
        renew: () => Promise.reject(new Error("The token holds.")),
      },
      turns: {
        take: (_, work) => work(() => undefined),
        pause: () => Promise.resolve(),
      },
      onCall: () => undefined,
      sleep: () => Promise.resolve(),
      random: () => 0.5,
    },
    company,
  );
  const readAloneFrom = plainDate(from);
  const { ledger } = await fetchLedger(api, {
    side,
    from: readAloneFrom,
    rowsOpenOn: null,
    onProgress: () => undefined,
  });
  const { invoices, payments } = ledger;
  if (invoices === null || payments === null) throw new Error("The sandbox refused a list.");
  return { side, invoices, payments, readAloneFrom };
}

type Row = readonly [number: number, openOre: string, openSekOre: string];
const inOrder = (rows: readonly Row[]): readonly Row[] => rows.toSorted(([a], [b]) => a - b);
const sides = ["customer", "supplier"] as const;

function expectTruth(company: string, books: LedgerBooks, day: string): void {
  const { side } = books;
  const ledger = ledgerAsOf(books, plainDate(day));
  const truth = sandbox.control.truth(company, plainDate(day))[side];
  const items = ledger.items.map(({ invoice, openInCurrency, open }): Row => {
    return [Number(invoice.number), String(openInCurrency), String(open)];
  });
  const trueItems = truth.openItems.map(({ number, openOre, openSekOre }): Row => {
    return [number, openOre, openSekOre];
  });
  expect(inOrder(items), `${side} ${day}`).toEqual(inOrder(trueItems));
  const trueSum = BigInt(truth.ledgerSumOre);
  const owed = side === "customer" ? trueSum : -trueSum;
  expect(ledger.total, `${side} ${day}`).toBe(owed);
  const events = ledgerEvents(books).filter(({ date }) => date !== null && date <= day);
  // Events of years that are known by lists only are settled among themselves, or not known.
  const readAlone = events.filter(({ invoiceNumber }) =>
    ledger.items.some((i) => i.invoice.number === invoiceNumber),
  );
  expect(sumOre(readAlone.flatMap(({ amount }) => amount ?? [])), `${side} ${day}`).toBe(owed);
}

describe("a ledger fetched and rebuilt", () => {
  it.each([
    ["demo", "2025-01-01", ["2025-01-01", "2025-05-31", "2025-12-31", "2026-02-15"]],
    ["small", "2025-01-01", ["2025-01-01", "2025-08-17", "2025-12-31", "2026-02-15"]],
    ["messy", "2025-01-01", ["2025-01-01", "2025-03-31", "2025-08-17", "2025-12-31", "2026-02-15"]],
    ["messy", "2024-01-01", ["2024-01-01", "2024-12-31", "2025-01-31"]],
    ["broken", "2024-09-01", ["2024-09-01", "2025-08-31", "2025-10-15"]],
    ["cash", "2025-01-01", ["2025-01-01", "2025-12-31"]],
    ["long-first", "2024-07-01", ["2024-07-01", "2025-12-31"]],
  ])(
    "is the true one on any day from the year's first: %s from %s",
    async (company, from, days) => {
      for (const side of sides) {
        const books = await fetchBooks(company, side, from);
        for (const day of days) expectTruth(company, books, day);
      }
    },
    60_000,
  );

  it("is the true one where lists of supplier invoices leave the balance out", async () => {
    sandbox.control.change("small", { kind: "set-habits", habits: { supplierListHasBalance: false } });
    const books = await fetchBooks("small", "supplier", "2025-01-01");
    expect(books.invoices.some(({ balance }) => balance === null)).toBe(true);
    for (const day of ["2025-01-01", "2025-12-31"]) expectTruth("small", books, day);
  });
});
