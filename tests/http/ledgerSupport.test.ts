/** What the ledgers say of their control accounts, as use cases read it inside their transactions. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { ledgerStores } from "#adapters/database/ledgers/ledgerStore.ts";
import { pruneStore } from "#adapters/database/imports/pruneStore.ts";
import { createLedgerComputer } from "#adapters/database/ledgers/ledgerComputer.ts";
import { readLedgerItemChanges } from "#app/ledgers/ledgerItemChanges.ts";
import { type LedgerSupport, readLedgerSupport, readSupportItems } from "#app/ledgers/ledgerSupport.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import type { InFirm } from "#app/firm/inFirm.ts";
import { type FortnoxHouse, openFortnoxHouse } from "../support/fortnox/connectedHouse.ts";
import { type ConnectedClient, fetchYears, proposedYears } from "../support/fortnox/fetching.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { fetchedClient, readLedger } from "../support/ledgers.ts";
import { soundYear } from "../support/sieText.ts";

let open: FortnoxHouse;
let demo: ConnectedClient;
let inFirm: InFirm;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  inFirm = createInFirm(open.house.database.pools.app);
  demo = await fetchedClient(open, "demo");
});
afterAll(() => open.close());

type Asked = Pick<ConnectedClient, "user" | "closingId">;

function supportOf({ user, closingId }: Asked, importId?: string): Promise<readonly LedgerSupport[]> {
  const place = { closingId, ...(importId === undefined ? {} : { importId }) };
  return inFirm(user.firmId, (transaction) => readLedgerSupport(ledgerStores, transaction, place));
}

async function importIds({ closingId }: Asked): Promise<readonly string[]> {
  const { rows } = await open.house.database.owner.query<{ import_id: string }>(
    "SELECT import_id FROM app.import WHERE closing_id = $1 ORDER BY number",
    [closingId],
  );
  return rows.map(({ import_id }) => import_id);
}

async function count(sql: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await open.house.database.owner.query<{ count: string }>(sql, [...values]);
  return Number(rows[0]?.count);
}

describe("the support of a ledger", () => {
  it("is ledger and explained items, account by account, on the balance date", async () => {
    const [customer, supplier] = await supportOf(demo);
    expect(customer).toMatchObject({
      side: "customer",
      source: "fortnox",
      problem: null,
      items: 13,
      unknownItems: 0,
      open: 24_995_500n,
      accounts: [
        {
          account: "1510",
          balance: 23_970_500n,
          ledger: 24_995_500n,
          explained: -1_025_000n,
          reconciled: 23_970_500n,
          difference: 0n,
        },
      ],
    });
    expect(supplier).toMatchObject({
      accounts: [{ account: "2440", reconciled: -5_979_706n, difference: 0n }],
    });
    const items = await inFirm(demo.user.firmId, (transaction) =>
      readSupportItems(ledgerStores, transaction, customer!),
    );
    expect(items.map(({ cause }) => cause).toSorted()).toEqual([
      "edited-voucher",
      "manual-voucher",
      "other-period",
    ]);
  });

  it("is computed where nobody has computed it yet, the same", async () => {
    const before = await supportOf(demo);
    const [importId] = await importIds(demo);
    await open.house.database.owner.query("DELETE FROM app.ledger_day WHERE import_id = $1", [importId]);
    const after = await supportOf(demo);
    const withoutIds = (all: readonly LedgerSupport[]) => all.map((support) => ({ ...support, dayId: null }));
    expect(withoutIds(after)).toEqual(withoutIds(before));
  });

  it("is not there for a file, nor before an import, and says why", async () => {
    const user = await open.house.makeFirm("Byrån för filer");
    const { closingId } = await makeClosing(user);
    expect((await supportOf({ user, closingId })).map(({ problem }) => problem?.kind)).toEqual([
      "nothing-imported",
      "nothing-imported",
    ]);
    await importFile(user, closingId, soundYear);
    expect(await supportOf({ user, closingId })).toMatchObject([
      { source: null, problem: { kind: "ledger-not-in-sie" }, hash: null, accounts: [] },
      { source: null, problem: { kind: "ledger-not-in-sie" } },
    ]);
    expect(await supportOf({ user, closingId: demo.closingId })).toEqual([]);
  });

  it("is not there for a year that has not ended when it was fetched", async () => {
    const client = await fetchedClient(open, "long-first", { start: "2026-01-01", end: "2026-12-31" });
    await open.house.database.owner.query(
      "UPDATE app.import SET read_at = '2026-05-04T22:30:00Z' WHERE closing_id = $1",
      [client.closingId],
    );
    expect(await supportOf(client)).toMatchObject([
      { source: null, problem: { kind: "date-not-computable", asOf: "2026-12-31", latest: "2026-05-05" } },
      { source: null, problem: { kind: "date-not-computable" } },
    ]);
    const { asOf, range, sums } = await readLedger(client, "customer");
    expect([asOf, range]).toEqual(["2026-05-05", { earliest: "2026-01-01", latest: "2026-05-05" }]);
    expect(sums.items).toBeGreaterThan(0);
  });

  it("tells which invoices an import changed as of the balance date, and not what was paid after", async () => {
    const client = await fetchedClient(open, "bureau");
    const { control } = open.sandbox;
    control.change("bureau", { kind: "pay-invoice", register: "customer", date: "2026-04-30" });
    control.change("bureau", { kind: "add-invoice", register: "supplier", date: "2025-12-30" });
    await fetchYears(client, await proposedYears(client));
    const [first, second] = await importIds(client);
    const before = await supportOf(client, first);
    const after = await supportOf(client, second);
    const changes = await Promise.all(
      before.map((support, index) =>
        inFirm(client.user.firmId, (transaction) =>
          readLedgerItemChanges(ledgerStores.ledgers, transaction, { before: support, after: after[index]! }),
        ),
      ),
    );
    expect(changes[0]).toBeNull();
    expect(changes[1]).toMatchObject({
      side: "supplier",
      before: before[1]!.open,
      after: before[1]!.open! + 500_000n,
      invoices: [{ before: 0n, after: 500_000n }],
      invoiceCount: 1,
    });
  });
});

describe("the days of a snapshot", () => {
  it("are computed in a thread when the ledger is large, and then they are there", async () => {
    const [importId] = await importIds(demo);
    const { user, closingId } = demo;
    const asOf = plainDate("2025-04-05");
    const computer = createLedgerComputer({ inFirm, url: open.house.database.appUrl });
    const order = { firmId: user.firmId, closingId, importId: importId!, side: "supplier", asOf } as const;
    await computer.compute({ ...order, documents: 1_000_000 });
    const ofDay = "SELECT count(*) FROM app.ledger_day WHERE import_id = $1 AND as_of = $2";
    expect(await count(ofDay, [importId, asOf])).toBe(1);
    const truth = open.sandbox.control.truth("demo", asOf).supplier;
    const view = await readLedger(demo, "supplier", `&asOf=${asOf}`);
    expect(view.sums.openOre).toBe(String(-BigInt(truth.ledgerSumOre)));
  });

  it("are few: the latest, and always that of the balance date", async () => {
    for (let day = 10; day < 22; day++) await readLedger(demo, "customer", `&asOf=2025-07-${day}`);
    const [importId] = await importIds(demo);
    await open.house.database.owner.query(
      "UPDATE app.ledger_day SET computed_at = computed_at - interval '1 hour' WHERE import_id = $1",
      [importId],
    );
    await readLedger(demo, "customer", "&asOf=2025-08-01");
    const ofSide = "FROM app.ledger_day WHERE import_id = $1 AND side = 'customer'";
    expect(await count(`SELECT count(*) ${ofSide}`, [importId])).toBeLessThanOrEqual(9);
    expect(await count(`SELECT count(*) ${ofSide} AND as_of = '2025-12-31'`, [importId])).toBe(1);
    expect(
      await count(
        `SELECT count(*) FROM app.ledger_row WHERE ledger_day_id NOT IN (SELECT ledger_day_id FROM app.ledger_day)`,
        [],
      ),
    ).toBe(0);
  });

  it("go with the snapshot when it is pruned", async () => {
    const client = await fetchedClient(open, "bureau");
    const { control } = open.sandbox;
    for (const date of ["2025-12-29", "2025-12-30"]) {
      control.change("bureau", { kind: "add-invoice", register: "customer", date });
      await fetchYears(client, await proposedYears(client));
    }
    await inFirm(client.user.firmId, (transaction) => pruneStore.pruneImports(transaction, client.closingId));
    const [first, second] = await importIds(client);
    const ofImport = "SELECT count(*) FROM app.ledger_day WHERE import_id = $1";
    expect(await count(ofImport, [first])).toBe(0);
    expect(await count(ofImport, [second])).toBe(2);
    expect(await supportOf(client, first)).toMatchObject([
      { source: null, problem: { kind: "nothing-imported" } },
      { source: null },
    ]);
  });
});
