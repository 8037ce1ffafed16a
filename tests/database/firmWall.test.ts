import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFirm } from "#adapters/database/firmTransaction.ts";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const [firm, other] = [randomUUID(), randomUUID()];

describe("the wall between firms", () => {
  it("shows a firm its own rows and no other's", async () => {
    for (const [id, name] of [
      [firm, "Byrån"],
      [other, "Den andra"],
    ] as const) {
      await inFirm(database.pools.app, id, ({ db }) =>
        db.insertInto("firm").values({ firm_id: id, name }).execute(),
      );
    }
    const seen = await inFirm(database.pools.app, firm, ({ db }) =>
      db.selectFrom("firm").select("name").execute(),
    );
    expect(seen).toEqual([{ name: "Byrån" }]);
  });

  it("shows nothing outside a firm's transaction", async () => {
    const { rows } = await database.pools.app.query("SELECT * FROM app.firm");
    expect(rows).toEqual([]);
  });

  it("refuses a row of another firm", async () => {
    const foreign = inFirm(database.pools.app, firm, ({ db }) =>
      db.insertInto("firm").values({ firm_id: randomUUID(), name: "Fel byrå" }).execute(),
    );
    await expect(foreign).rejects.toThrow("row-level security");
  });

  it("leaves no firm behind on the connection", async () => {
    const { rows } = await database.pools.app.query("SELECT app.current_firm() AS firm");
    expect(rows).toEqual([{ firm: null }]);
  });

  it("undoes everything when the work throws", async () => {
    const failing = inFirm(database.pools.app, firm, async ({ db }) => {
      await db.updateTable("firm").set({ name: "Omdöpt" }).execute();
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    const seen = await inFirm(database.pools.app, firm, ({ db }) =>
      db.selectFrom("firm").select("name").execute(),
    );
    expect(seen).toEqual([{ name: "Byrån" }]);
  });

  it("keeps the app out of sessions and password hashes", async () => {
    await expect(database.pools.app.query('SELECT * FROM auth."user"')).rejects.toThrow("permission denied");
  });

  it("keeps the auth role out of the firms' data", async () => {
    await expect(database.pools.auth.query("SELECT * FROM app.firm")).rejects.toThrow("permission denied");
  });
});
