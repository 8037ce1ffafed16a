import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Closing } from "#wire/clients.ts";
import type { ImportDetail, ImportList, SiePreview } from "#wire/imports.ts";
import type { Log } from "#wire/log.ts";
import type { Ledger, Reconciliation, ResultView, Voucher } from "#wire/reconciliation.ts";
import { followRun, importFile, makeClosing, sendFile, startImport } from "../support/importing.ts";
import { largeYear, rent, soundYear, voucherText } from "../support/sieText.ts";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let user: TestUser;
let closingId: string;
let closingUrl: string;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());
beforeEach(async () => {
  user = await house.makeFirm("Byrån");
  ({ closingId } = await makeClosing(user));
  closingUrl = `/api/closings/${closingId}`;
});

async function read<T>(path: string): Promise<T> {
  return (await user.ask(`${closingUrl}${path}`)).json<T>();
}

async function sent(bytes: string): Promise<SiePreview> {
  return (await sendFile(user, bytes, { closingId })).json<SiePreview>();
}

describe("an import", () => {
  it("ends committed with every stage done and true counts", async () => {
    const run = await importFile(user, closingId, soundYear);
    expect(run).toMatchObject({
      status: "committed",
      importNumber: 1,
      problem: null,
      startedBy: "Testperson",
    });
    expect(run.stages.map(({ name, state, done, total }) => [name, state, done, total])).toEqual([
      ["company", "done", 1, 1],
      ["chart", "done", 4, 4],
      ["vouchers", "done", 2, 2],
      ["checks", "done", 10, 10],
    ]);
  });

  it("gives every balance account its IB, movement and UB, and balances with the result", async () => {
    await importFile(user, closingId, soundYear);
    const table = await read<Reconciliation>("/reconciliation");
    const sides = [table.assets, table.equityAndLiabilities];
    const accounts = sides.flatMap(({ groups }) => groups.flatMap((group) => group.accounts));
    const unsigned = {
      reconciledOre: null,
      differenceOre: null,
      appendices: 0,
      checks: "ok",
      status: "not-started",
      signedBy: null,
      comments: 0,
      questions: 0,
    };
    expect(accounts).toEqual([
      {
        ...unsigned,
        account: "1930",
        name: "Bank",
        rows: 2,
        openingOre: "10000",
        movementOre: "22000",
        adjustmentOre: "0",
        closingOre: "32000",
        previousOre: "10000",
      },
      {
        ...unsigned,
        account: "2081",
        name: "Aktiekapital",
        rows: 0,
        openingOre: "-10000",
        movementOre: "0",
        adjustmentOre: "0",
        closingOre: "-10000",
        previousOre: "-10000",
      },
    ]);
    expect(table.result.closingOre).toBe("-22000");
    expect(table.balance).toEqual({
      openingOre: "0",
      movementOre: "0",
      adjustmentOre: "0",
      closingOre: "0",
      previousOre: "-4000",
    });
    const result = await read<ResultView>("/result");
    expect(result.sums).toEqual({ adjustmentOre: "0", currentOre: "-22000", previousOre: "-4000" });
  });

  it("gives the ledger of an account with its running balance, and a page in the middle of it", async () => {
    await importFile(user, closingId, soundYear);
    const ledger = await read<Ledger>("/accounts/1930/ledger");
    expect(ledger).toMatchObject({ openingOre: "10000", closingOre: "32000", total: 2 });
    expect(ledger.rows).toEqual([
      {
        position: 0,
        date: "2025-01-10",
        voucherIndex: 0,
        voucher: "A 1",
        entryId: null,
        text: "Faktura",
        amountOre: "25000",
        balanceOre: "35000",
      },
      {
        position: 1,
        date: "2025-03-01",
        voucherIndex: 1,
        voucher: "B 1",
        entryId: null,
        text: "Hyra",
        amountOre: "-3000",
        balanceOre: "32000",
      },
    ]);
    const second = await read<Ledger>("/accounts/1930/ledger?from=1&limit=1");
    expect(second.rows).toEqual(ledger.rows.slice(1));
    expect((await read<Ledger>("/accounts/1930/ledger?from=2")).rows).toEqual([]);
    expect((await user.ask(`${closingUrl}/accounts/9999/ledger`)).statusCode).toBe(404);
  });

  it("gives a voucher in the order of its rows, the source's corrections marked and in no sum", async () => {
    await importFile(user, closingId, soundYear);
    const voucher = await read<Voucher>("/vouchers/1");
    expect(voucher).toMatchObject({ voucher: "B 1", date: "2025-03-01", text: "Hyra", balanced: true });
    expect(
      voucher.rows.map(({ account, amountOre, correction }) => [account, amountOre, correction]),
    ).toEqual([
      ["5010", "3100", "struck"],
      ["5010", "3000", "added"],
      ["1930", "-3000", "none"],
    ]);
    expect((await read<Voucher>("/vouchers/0")).rows[1]).toEqual({
      account: "3001",
      name: "Intakter",
      amountOre: "-25000",
      text: "Kund 7",
      objects: [{ dimension: "1", object: "10" }],
      quantity: "2",
      correction: "none",
    });
    expect((await user.ask(`${closingUrl}/vouchers/2`)).statusCode).toBe(404);
  });

  it("tells the bar of the closing, and the log, what was done", async () => {
    await importFile(user, closingId, soundYear);
    expect((await read<Closing>("")).currentImport).toMatchObject({
      number: 1,
      vouchers: 2,
      rows: 4,
      accounts: 4,
    });
    const { entries } = (await user.ask(`/api/log?closingId=${closingId}`)).json<Log>();
    expect(entries.slice(0, 2).map(({ event }) => event)).toEqual([
      { kind: "import-committed", data: { number: 1, fileName: "test.se" } },
      { kind: "import-started", data: { confirmed: [], fileName: "test.se" } },
    ]);
  });

  it("keeps nothing of the file when it is imported", async () => {
    await importFile(user, closingId, soundYear);
    const files = "SELECT FROM app.import_file WHERE firm_id = $1";
    expect((await house.database.owner.query(files, [user.firmId])).rows).toEqual([]);
  });
});

describe("a second import", () => {
  it("changes nothing when the content is the same, though written in another encoding at another time", async () => {
    await importFile(user, closingId, soundYear.replace("Intakter", "Intäkter"));
    const cp437 = Buffer.from(
      soundYear.replace("Intakter", "Int\u0084kter").replace("20260115", "20260120"),
      "latin1",
    );
    expect(await importFile(user, closingId, cp437)).toMatchObject({ status: "unchanged", importNumber: 1 });
    expect((await read<ImportList>("/imports")).imports).toHaveLength(1);
  });

  it("shows what is new, changed and removed, and which openings changed", async () => {
    await importFile(user, closingId, soundYear);
    const changed = soundYear
      .replaceAll("250.00", "300.00")
      .replace("#IB 0 2081 -100.00", "#IB 0 2081 -110.00")
      .replace(rent, voucherText("C 1", "20250401", "12.50"));
    expect(await importFile(user, closingId, changed)).toMatchObject({
      status: "committed",
      importNumber: 2,
    });
    const { difference } = await read<ImportDetail>("/imports/2");
    expect(difference?.counts).toMatchObject({ new: 1, changed: 1, removed: 1, opening: 1 });
    expect(difference?.vouchers).toEqual([
      {
        change: "new",
        voucher: "C 1",
        date: "2025-04-01",
        text: "Bankavgift",
        beforeOre: null,
        afterOre: "1250",
        rows: [
          { account: "1930", name: "Bank", beforeOre: null, afterOre: "-1250" },
          { account: "5010", name: "Lokalhyra", beforeOre: null, afterOre: "1250" },
        ],
      },
      {
        change: "changed",
        voucher: "A 1",
        date: "2025-01-10",
        text: "Faktura",
        beforeOre: "25000",
        afterOre: "30000",
        rows: [
          { account: "1930", name: "Bank", beforeOre: "25000", afterOre: "30000" },
          { account: "3001", name: "Intakter", beforeOre: "-25000", afterOre: "-30000" },
        ],
      },
      expect.objectContaining({ change: "removed", voucher: "B 1", beforeOre: "3000", afterOre: null }),
    ]);
    expect(difference?.openings).toEqual([
      { account: "2081", name: "Aktiekapital", beforeOre: "-10000", afterOre: "-11000" },
    ]);
    expect(
      (await read<ImportList>("/imports")).imports.map(({ number, current }) => [number, current]),
    ).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("is refused while one is under way, and pressing twice starts once", async () => {
    const [first, second] = [await sent(largeYear(40_000)), await sent(soundYear)];
    const body = { fileId: first.fileId, confirmed: first.confirmations };
    const presses = await Promise.all([1, 2, 3].map(() => startImport(user, closingId, body)));
    const runIds = new Set(presses.map((press) => press.json<{ runId: string }>().runId));
    expect(runIds.size).toBe(1);
    const [runId = ""] = runIds;
    const other = await startImport(user, closingId, { fileId: second.fileId, confirmed: [] });
    expect(other.statusCode).toBe(409);
    expect(other.json()).toEqual({ problem: { kind: "import-already-running", data: { runId } } });
    expect(await followRun(user, closingId, runId)).toMatchObject({ status: "committed" });
    const again = await startImport(user, closingId, body);
    expect(again.json()).toEqual({ runId });
  });
});
