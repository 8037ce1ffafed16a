import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSignIn } from "#adapters/auth/signIn.ts";
import { createTestDatabase, type TestDatabase } from "../support/testDatabase.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe("the tables of better-auth", () => {
  it("are what the library says it needs", async () => {
    const { options } = createSignIn({
      pool: database.pools.auth,
      secret: "a secret that only the tests know, 32+",
      publicUrl: new URL("http://localhost"),
      mayHaveSession: () => Promise.resolve(true),
    });
    const { toBeCreated, toBeAdded } = await getMigrations(options);
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
  });
});
