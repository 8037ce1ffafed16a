import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestInstallation, type TestInstallation, type TestUser } from "../support/testInstallation.ts";

let house: TestInstallation;
let reader: TestUser;
beforeAll(async () => {
  house = await createTestInstallation();
  const administrator = await house.makeFirm("Byrån");
  reader = await house.makeUser(administrator.firmId, "reader");
});
afterAll(() => house.close());

const put = (body: object) => reader.ask({ method: "PUT", url: "/api/preferences", body });

describe("preferences", () => {
  it("have their defaults until they are set", async () => {
    expect((await reader.ask("/api/preferences")).json()).toEqual({ singleKeys: true, hiddenColumns: {} });
  });

  it("are each user's own, and kept", async () => {
    const own = { singleKeys: false, hiddenColumns: { reconciliation: ["previous", "status"] } };
    expect((await put(own)).statusCode).toBe(200);
    expect((await reader.ask("/api/preferences")).json()).toEqual(own);
    const other = await house.makeUser(reader.firmId, "reader");
    expect((await other.ask("/api/preferences")).json()).toEqual({ singleKeys: true, hiddenColumns: {} });
  });

  it("hold names of columns and nothing else", async () => {
    for (const column of ["\u0000", "två ord", "x".repeat(51)]) {
      expect((await put({ hiddenColumns: { reconciliation: [column] } })).statusCode).toBe(400);
    }
  });
});
