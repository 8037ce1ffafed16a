/** Closing entries that are on their way to Fortnox or there: what can still be done with them and their closing. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inFirm } from "#adapters/database/firmTransaction.ts";
import type { EntryLine } from "#wire/entries.ts";
import { type ImportedClosing, problemOf } from "../support/appendices.ts";
import { bare, makeEntry, readEntry, saveEntry, turnEntry } from "../support/entries.ts";
import { type TestInstallation, createTestInstallation } from "../support/testInstallation.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await createTestInstallation();
});
afterAll(() => house.close());

/** Puts the transfer of an entry's version where a worker would have it. */
async function transferTo(
  { user, closingId }: ImportedClosing,
  { entryId, version }: Pick<EntryLine, "entryId" | "version">,
  state: "queued" | "checking" | "refused" | "transferred",
): Promise<void> {
  const number = state === "transferred" ? 12 : null;
  await inFirm(house.database.pools.app, user.firmId, async ({ client, firmId }) => {
    await client.query(
      `INSERT INTO app.transfer (firm_id, transfer_id, closing_id, entry_id, version, series, with_files, state,
         accepted_at, accepted_by, voucher_number, received_at)
       VALUES ($1, $2, $3, $4, $5, 'I', false, $6, now(), $7, $8, now())
       ON CONFLICT (firm_id, entry_id, version) DO UPDATE SET state = $6, voucher_number = $8`,
      [firmId, randomUUID(), closingId, entryId, version, state, user.userId, number],
    );
  });
}

describe("an entry in transfer", () => {
  it.each([
    ["queued", "entry-in-transfer", "sending"],
    ["checking", "entry-in-transfer", "checking"],
    ["transferred", "entry-transferred", "transferred"],
  ] as const)("that is %s is neither changed nor made void", async (state, kind, status) => {
    const closing = await bare(house);
    const entry = await makeEntry(closing);
    await transferTo(closing, entry, state);
    expect(problemOf(await saveEntry(closing, entry, { text: "Annat" }))).toMatchObject({ kind });
    for (const action of ["void", "back-to-draft", "exclude"] as const) {
      expect(problemOf(await turnEntry(closing, entry, action))).toMatchObject({ kind });
    }
    expect(await readEntry(closing, entry.entryId)).toMatchObject({ status, version: 1, counts: true });
  });

  it("shows the voucher that it became", async () => {
    const closing = await bare(house);
    const entry = await makeEntry(closing);
    await transferTo(closing, entry, "transferred");
    expect((await readEntry(closing, entry.entryId)).receipt).toMatchObject({ series: "I", number: "12" });
  });

  it("that was refused becomes a new version when it is changed, which nothing has been sent of", async () => {
    const closing = await bare(house);
    const entry = await makeEntry(closing);
    await transferTo(closing, entry, "refused");
    expect(await readEntry(closing, entry.entryId)).toMatchObject({ status: "failed", hindrances: [] });
    expect((await saveEntry(closing, entry, { text: "Annat" })).statusCode).toBe(200);
    expect(await readEntry(closing, entry.entryId)).toMatchObject({ status: "ready", version: 2 });
  });
});

describe("a closing with entries in transfer", () => {
  it("is not removed with their receipts", async () => {
    const closing = await bare(house);
    const { user, url } = closing;
    const entry = await makeEntry(closing);
    await transferTo(closing, entry, "checking");
    expect(problemOf(await user.ask({ method: "DELETE", url }))).toEqual({
      kind: "closing-has-transfers",
      data: {},
    });
    await transferTo(closing, entry, "refused");
    expect((await user.ask({ method: "DELETE", url })).statusCode).toBe(200);
  });
});
