import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInFirm, firmTransactionOf } from "#adapters/database/firmTransaction.ts";
import type { Freshness } from "#wire/imports.ts";
import { manualClock } from "#sandbox/clock/manualClock.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import { connectedClient, type ConnectedClient, fetchYears } from "../support/fortnox/fetching.ts";
import { exportEntry, makeReady } from "../support/entries/exported.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { soundYear } from "../support/sieText.ts";

const minuteMs = 60_000;
let open: FortnoxHouse;
let client: ConnectedClient;
beforeEach(async () => {
  open = await openFortnoxHouse({ rateLimit: "off", clock: manualClock(Date.now()) });
  await widenLimit(open, "bureau");
  const user = await open.house.makeFirm(`Byrån ${crypto.randomUUID()}`);
  client = await connectedClient(user, open.sandbox, { company: "bureau" });
  await fetchYears(client, ["1"]);
});
afterEach(() => open.close());

async function freshness(of = client): Promise<Freshness> {
  return (await of.user.ask(`${of.closingUrl}/freshness`)).json<Freshness>();
}

/** A minute goes by: the sandbox's clock, and since when anybody looked. */
async function aMinuteGoesBy(): Promise<void> {
  await open.sandbox.control.advance(2 * minuteMs);
  const inFirm = createInFirm(open.house.database.pools.app);
  await inFirm(client.user.firmId, async (transaction) => {
    const { client: connection } = firmTransactionOf(transaction);
    await connection.query("UPDATE app.fortnox_look SET looked_at = looked_at - interval '1 minute'");
  });
}

function looks(): number {
  return open.sandbox.control
    .journal({ path: "/3/vouchers" })
    .filter(({ query }) => query.includes("lastmodified")).length;
}

describe("how fresh a fetched closing is", () => {
  it("counts vouchers that are new or changed since, by one cheap request", async () => {
    await open.sandbox.control.advance(2 * minuteMs);
    expect(await freshness()).toMatchObject({ changedVouchers: 0, problem: null });
    open.sandbox.control.change("bureau", { kind: "post-voucher", date: "2025-12-31" });
    open.sandbox.control.change("bureau", { kind: "edit-voucher", yearId: 1, series: "A", number: 1 });
    await aMinuteGoesBy();
    const found = await freshness();
    expect(found.changedVouchers).toBe(2);
    expect(found.checkedAt).not.toBeNull();
  });

  it("does not count closing entries that were exported from here, until somebody changes them there", async () => {
    const exporting = { open, client, company: "bureau" };
    const exported = await exportEntry(exporting, await makeReady(exporting));
    open.sandbox.control.change("bureau", { kind: "post-voucher", date: "2025-12-31" });
    await aMinuteGoesBy();
    const before = looks();
    expect((await freshness()).changedVouchers).toBe(1);
    expect(looks() - before).toBe(2);
    const { yearId, series, number } = exported;
    open.sandbox.control.change("bureau", { kind: "edit-voucher", yearId, series, number });
    await aMinuteGoesBy();
    expect((await freshness()).changedVouchers).toBe(2);
  });

  it("asks Fortnox at most once a minute, whoever looks, and tells what was last seen", async () => {
    const before = looks();
    const answers = await Promise.all([freshness(), freshness(), freshness()]);
    expect(looks() - before).toBeLessThanOrEqual(2);
    const last = await freshness();
    expect(last.checkedAt).not.toBeNull();
    expect(answers.filter(({ checkedAt }) => checkedAt === last.checkedAt).length).toBeGreaterThan(0);
    const asked = looks();
    await freshness();
    expect(looks()).toBe(asked);
  });

  it("does not count what was booked in the minute of the fetch and is in it", async () => {
    open.sandbox.control.change("bureau", { kind: "post-voucher", date: "2025-12-31" });
    await fetchYears(client, ["1"]);
    expect((await freshness()).changedVouchers).toBe(0);
  });

  it("says why it is not known when the connection is lost", async () => {
    await client.user.ask({ method: "DELETE", url: `/api/clients/${client.clientId}/fortnox` });
    expect(await freshness()).toMatchObject({
      changedVouchers: null,
      problem: { kind: "fortnox-not-connected" },
    });
  });

  it("is nobody's business for a file, and not found for another firm", async () => {
    const user = await open.house.makeFirm("Byrån med fil");
    const { closingId } = await makeClosing(user);
    await importFile(user, closingId, soundYear);
    const ofFile = { ...client, user, closingId, closingUrl: `/api/closings/${closingId}` };
    expect(await freshness(ofFile)).toEqual({ checkedAt: null, changedVouchers: null, problem: null });
    expect((await user.ask(`${client.closingUrl}/freshness`)).statusCode).toBe(404);
  });
});

describe("the nightly look", () => {
  it("looks at every connected client and marks, and fetches nothing", async () => {
    await open.sandbox.control.advance(2 * minuteMs);
    open.sandbox.control.change("bureau", { kind: "post-voucher", date: "2025-12-31" });
    const night = {
      listFirmIds: () => Promise.resolve([client.user.firmId]),
      onFailure: (error: unknown) => {
        throw error;
      },
    };
    await open.house.installation.fortnox.lookNightly({ ...night, hourOf: () => 12 });
    expect((await client.user.ask(`${client.closingUrl}/imports`)).body).toContain('"number":1');
    const asked = looks();
    await open.house.installation.fortnox.lookNightly({ ...night, hourOf: () => 3 });
    expect(looks()).toBeGreaterThan(asked);
    const again = looks();
    await open.house.installation.fortnox.lookNightly({ ...night, hourOf: () => 3 });
    expect(looks()).toBe(again);
    expect(await freshness()).toMatchObject({ changedVouchers: 1, problem: null });
    expect(looks()).toBe(again);
  });
});
