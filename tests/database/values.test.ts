import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe("values from the database", () => {
  it("are öre as bigint, dates and decimals as text, moments as ISO 8601 in UTC", async () => {
    const { rows } = await database.pools.app.query(`SELECT
      9007199254740993::bigint AS amount, '2024-02-29'::date AS day, 0.1::numeric AS share,
      '2026-07-01 12:00:00.5+02'::timestamptz AS moment`);
    expect(rows).toEqual([
      { amount: 9007199254740993n, day: "2024-02-29", share: "0.1", moment: "2026-07-01T10:00:00.500Z" },
    ]);
  });
});
