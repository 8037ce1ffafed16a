import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { logStore, logWriter } from "#adapters/database/stores/logStore.ts";
import { LogSealBrokenError, sealLog } from "#app/log/sealLog.ts";
import type { ClientMade } from "#wire/clients.ts";
import type { Log } from "#wire/log.ts";
import { type FirmHouse, openFirmHouse, type TestUser } from "../support/testInstallation.ts";

let house: FirmHouse;
beforeAll(async () => {
  house = await openFirmHouse();
});
afterAll(() => house.close());

const soleTrader = {
  organizationNumber: "19121212-1212",
  name: "Tolvan Tolvansson",
  companyForm: "sole-trader",
  fiscalYear: { start: "2025-01-01", end: "2025-12-31" },
};

async function readLog(query = "", user = house.administrator): Promise<Log> {
  const answer = await user.ask(`/api/log${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

function write(user: TestUser, count: number): Promise<unknown> {
  const inFirm = createInFirm(house.database.pools.app);
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      inFirm(user.firmId, (transaction) =>
        logWriter.write(transaction, {
          by: user.userId,
          kind: "tested",
          data: { index },
          personal: { name: "Åsa" },
        }),
      ),
    ),
  );
}

const sealing = () => ({ inFirm: createInFirm(house.database.pools.app), store: logStore });

describe("the log", () => {
  it("tells who did what to a client and its closing, and never a personal number", async () => {
    const made = (
      await house.administrator.ask({ method: "POST", url: "/api/clients", body: soleTrader })
    ).json<ClientMade>();
    const { entries } = await readLog();
    expect(entries.slice(0, 2)).toMatchObject([
      {
        by: "Testperson",
        event: { kind: "closing-created", data: { start: "2025-01-01", end: "2025-12-31" } },
      },
      { event: { kind: "client-created", data: { clientId: made.clientId, name: "Tolvan Tolvansson" } } },
    ]);
    expect(JSON.stringify(entries)).not.toContain("1212-1212");
    const ofClosing = await readLog(`?closingId=${made.closingId}`);
    expect(ofClosing.entries.map(({ event }) => event.kind)).toEqual(["closing-created"]);
  });

  it("stays when what it tells of is gone", async () => {
    const body = { ...soleTrader, organizationNumber: "19811228-9874" };
    const made = (
      await house.administrator.ask({ method: "POST", url: "/api/clients", body })
    ).json<ClientMade>();
    await house.administrator.ask({ method: "DELETE", url: `/api/closings/${made.closingId}` });
    const { entries } = await readLog(`?closingId=${made.closingId}`);
    expect(entries.map(({ event }) => event.kind)).toEqual(["closing-deleted", "closing-created"]);
  });

  it("numbers entries without gap, also those written at once and those undone", async () => {
    const user = await house.makeFirm("Räknande byrå");
    const inFirm = createInFirm(house.database.pools.app);
    await write(user, 20);
    const undone = inFirm(user.firmId, async (transaction) => {
      await logWriter.write(transaction, { by: user.userId, kind: "undone", data: {} });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await write(user, 1);
    const { entries } = await readLog("", user);
    // The first is the administrator's own sign-in.
    expect(entries.map(({ entry }) => entry)).toEqual(Array.from({ length: 22 }, (_, index) => 22 - index));
    const moments = entries.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  it("is read in pages, the newest first", async () => {
    const user = await house.makeFirm("Bläddrande byrå");
    await write(user, 4);
    const first = await readLog("?limit=2", user);
    expect([first.entries.map(({ entry }) => entry), first.more]).toEqual([[5, 4], true]);
    const last = await readLog("?limit=3&before=4", user);
    expect([last.entries.map(({ entry }) => entry), last.more]).toEqual([[3, 2, 1], false]);
    expect((await user.ask("/api/log?limit=1000")).statusCode).toBe(400);
  });

  it("can be added to only", async () => {
    const { app } = house.database.pools;
    for (const statement of [
      "DELETE FROM app.log_entry",
      "UPDATE app.log_entry SET event = ''",
      "TRUNCATE app.log_entry",
      "DELETE FROM app.log_seal",
      "UPDATE app.log_seal SET hash = ''",
    ]) {
      await expect(app.query(statement)).rejects.toThrow("permission denied");
    }
  });
});

describe("the seal", () => {
  it("covers every entry once, and says when one was changed afterwards", async () => {
    const user = await house.makeFirm("Förseglad byrå");
    await write(user, 3);
    expect(await sealLog(sealing(), user.firmId)).toBe(4);
    expect(await sealLog(sealing(), user.firmId)).toBe(0);
    await write(user, 2);
    const both = await Promise.all([sealLog(sealing(), user.firmId), sealLog(sealing(), user.firmId)]);
    expect(both).toContain(2);
    const { rows } = await house.database.owner.query(
      "SELECT seal, first_entry, last_entry FROM app.log_seal WHERE firm_id = $1 ORDER BY seal",
      [user.firmId],
    );
    expect(rows).toEqual([
      { seal: "1", first_entry: "1", last_entry: "4" },
      { seal: "2", first_entry: "5", last_entry: "6" },
    ]);
    await write(user, 1);
    await house.database.owner.query(
      `UPDATE app.log_entry SET detail = '{"index":9}' WHERE firm_id = $1 AND entry = 6`,
      [user.firmId],
    );
    await expect(sealLog(sealing(), user.firmId)).rejects.toThrow(LogSealBrokenError);
  });

  it("still holds when personal text is erased", async () => {
    const user = await house.makeFirm("Glömsk byrå");
    await write(user, 1);
    await sealLog(sealing(), user.firmId);
    await house.database.owner.query(
      "UPDATE app.log_entry SET personal = NULL, personal_salt = NULL WHERE firm_id = $1",
      [user.firmId],
    );
    expect(await sealLog(sealing(), user.firmId)).toBe(0);
    const { entries } = await readLog("", user);
    expect(entries[0]?.event).toEqual({ kind: "tested", data: { index: 0 } });
  });
});
