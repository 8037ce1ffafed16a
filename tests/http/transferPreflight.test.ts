/** Looking at entries before an export, from what the sandbox says now, and putting right there what hinders one. */
import { afterEach, describe, expect, it } from "vitest";
import type { CheckMark, Preflight } from "#wire/transfers.ts";
import {
  entryOf,
  exportEntries,
  listTransfers,
  lookAt,
  transferOnce,
  typeEntry,
  vouchersOf,
} from "../support/transfers/exporting.ts";
import { heldExportingHouse } from "../support/transfers/heldHouse.ts";

const yearId = 4;
const { opened, change } = heldExportingHouse();
afterEach(() => {
  change({ kind: "lock-through", date: null });
});

const amount = (account: string, amountOre: string) => ({ account, amountOre });
const kindsOf = ({ entries }: Preflight): readonly string[] =>
  entries.flatMap(({ findings }) => findings.map(({ problem }) => problem.kind));

async function refusalOf(entryId: string, series = "A"): Promise<string | undefined> {
  const answer = await exportEntries(opened().client, [entryId], series);
  const { refused } = answer.json<{ refused: readonly { readonly problem: { readonly kind: string } }[] }>();
  return refused[0]?.problem.kind;
}

describe("a preflight", () => {
  it("tells the manual series and lets a sound entry go", async () => {
    const entryId = await typeEntry(opened().client);
    const looked = await lookAt(opened().client, [entryId]);
    expect(looked.series.map(({ code }) => code)).toContain("A");
    expect(looked.series.map(({ code }) => code)).not.toContain("B");
    const ok: CheckMark = "ok";
    expect(looked.entries).toMatchObject([
      {
        entryId,
        verdict: "goes",
        findings: [],
        amountOre: "125000",
        checks: { series: ok, year: ok, period: ok, accounts: ok, text: ok, balance: ok },
      },
    ]);
  });

  it("tells through which day a period is locked, and only warns in a series that is declared exempt", async () => {
    const entryId = await typeEntry(opened().client);
    change({ kind: "lock-through", date: "2025-12-31" });
    const locked = await lookAt(opened().client, [entryId]);
    expect(locked).toMatchObject({ lockedThrough: "2025-12-31", entries: [{ verdict: "stays" }] });
    expect(locked.entries[0]!.findings).toMatchObject([
      { check: "period", problem: { kind: "transfer-period-locked", data: { through: "2025-12-31" } } },
    ]);
    expect(await refusalOf(entryId)).toBe("transfer-period-locked");
    const url = `${opened().client.closingUrl}/transfer-series`;
    await opened().client.user.ask({ method: "PUT", url, body: { series: "A", isLockExempt: true } });
    expect(await lookAt(opened().client, [entryId])).toMatchObject({
      isLockExempt: true,
      entries: [{ verdict: "goes", checks: { period: "warning" } }],
    });
    // And then Fortnox decides: here it says no.
    await exportEntries(opened().client, [entryId]);
    const refused = await transferOnce(opened().client, entryId, ({ state }) => state === "refused");
    expect(refused.problem?.kind).toBe("fortnox-period-locked");
    expect(await entryOf(opened().client, entryId)).toMatchObject({ status: "failed" });
    change({ kind: "lock-through", date: null });
    await opened().client.user.ask({ method: "PUT", url, body: { series: "A", isLockExempt: false } });
    await exportEntries(opened().client, [entryId]);
    const sent = await transferOnce(opened().client, entryId, ({ state }) => state === "transferred");
    expect(sent.attempts).toBe(2);
    expect(vouchersOf(opened(), sent.marker)).toHaveLength(1);
  });

  it("offers to activate and to create accounts in the year, and then they are there", async () => {
    change({ kind: "set-account", yearId, number: 6110, active: false });
    const rows = [amount("6110", "10000"), amount("1999", "5000"), amount("1930", "-15000")];
    const entryId = await typeEntry(opened().client, { rows });
    const looked = await lookAt(opened().client, [entryId]);
    expect(kindsOf(looked)).toEqual(["transfer-account-inactive", "transfer-account-missing"]);
    expect(await refusalOf(entryId)).toBe("transfer-account-inactive");
    const offers = looked.offers.filter(({ kind }) => kind !== "create-series");
    expect(offers.map(({ kind }) => kind)).toEqual(["create-account", "activate-account"]);
    for (const offer of offers) {
      const url = `${opened().client.closingUrl}/preflight/offers`;
      const done = await opened().client.user.ask({ method: "POST", url, body: { offer } });
      expect(done.statusCode).toBe(200);
    }
    expect((await lookAt(opened().client, [entryId])).entries).toMatchObject([
      { verdict: "goes", findings: [] },
    ]);
  });

  it("offers a series of our own, which then takes vouchers", async () => {
    const entryId = await typeEntry(opened().client);
    const looked = await lookAt(opened().client, [entryId]);
    const offer = looked.offers.find(({ kind }) => kind === "create-series");
    expect(offer).toMatchObject({ code: "BS", name: "Bokslut" });
    const url = `${opened().client.closingUrl}/preflight/offers`;
    expect((await opened().client.user.ask({ method: "POST", url, body: { offer } })).statusCode).toBe(200);
    expect(kindsOf(await lookAt(opened().client, [entryId], "BS"))).toEqual([]);
    await exportEntries(opened().client, [entryId], "BS");
    const sent = await transferOnce(opened().client, entryId, ({ state }) => state === "transferred");
    expect(sent.receipt).toMatchObject({ series: "BS", number: "1" });
    const { user } = opened().client;
    const log = await user.ask(`/api/log?closingId=${opened().client.closingId}`);
    for (const kind of ["fortnox-series-created", "entries-exported", "entry-transferred"]) {
      expect(log.body).toContain(kind);
    }
    expect((await lookAt(opened().client, [entryId], null)).chosen).toBe("BS");
  });

  it.each<readonly [string, string, string]>([
    ["that is not there", "QQ", "transfer-series-missing"],
    ["that takes nothing from outside", "B", "transfer-series-not-manual"],
  ])("refuses a series %s", async (_, series, kind) => {
    const entryId = await typeEntry(opened().client);
    expect(kindsOf(await lookAt(opened().client, [entryId], series))).toEqual([kind]);
    expect(await refusalOf(entryId, series)).toBe(kind);
  });

  it("tells of a cost centre that an account demands", async () => {
    change({ kind: "set-account", yearId, number: 5010, active: true, costCenterSetting: "MANDATORY" });
    const entryId = await typeEntry(opened().client, {
      rows: [amount("5010", "10000"), amount("1930", "-10000")],
    });
    const looked = await lookAt(opened().client, [entryId]);
    expect(looked.entries[0]!.findings).toMatchObject([
      {
        check: "accounts",
        problem: { kind: "transfer-cost-center-mandatory", data: { row: 1, account: "5010" } },
      },
    ]);
  });

  it("takes nothing but what is ready", async () => {
    const draft = await typeEntry(opened().client, { state: "draft" });
    expect(await refusalOf(draft)).toBe("entry-not-ready-for-export");
    expect(await refusalOf("01900000-0000-7000-8000-000000000000")).toBe("not-found");
    expect((await listTransfers(opened().client)).transfers.some(({ entryId }) => entryId === draft)).toBe(
      false,
    );
  });

  it("lets an entry wait for a year that is not there yet, and go when it is", async () => {
    change({ kind: "remove-last-year" });
    const entryId = await typeEntry(opened().client, { date: "2026-01-01", isReversal: true });
    const looked = await lookAt(opened().client, [entryId]);
    expect(looked).toMatchObject({
      years: [{ exists: true }, { fiscalYear: { start: "2026-01-01" }, exists: false }],
      entries: [{ verdict: "waits-for-year", checks: { year: "warning", accounts: "not-checked" } }],
    });
    await exportEntries(opened().client, [entryId]);
    await transferOnce(opened().client, entryId, ({ state }) => state === "waits-for-year");
    expect(await entryOf(opened().client, entryId)).toMatchObject({ status: "waits-for-year" });
    change({ kind: "open-next-year" });
    await lookAt(opened().client, [entryId]);
    const sent = await transferOnce(opened().client, entryId, ({ state }) => state === "transferred");
    const [voucher] = vouchersOf(opened(), sent.marker);
    expect(voucher).toMatchObject({ date: "2026-01-01", yearId: 5 });
  });
});

describe("an export", () => {
  it("pressed by two people and in two tabs at once becomes one voucher for each entry", async () => {
    const { client } = opened();
    const entryIds = [await typeEntry(client), await typeEntry(client)];
    const colleague = await opened().house.makeUser(client.user.firmId, "accountant");
    const answers = await Promise.all([
      exportEntries(client, entryIds),
      exportEntries({ ...client, user: colleague }, entryIds),
      exportEntries(client, [...entryIds, ...entryIds]),
    ]);
    const accepted = answers.flatMap((answer) => answer.json<{ accepted: readonly string[] }>().accepted);
    expect(accepted.toSorted()).toEqual(entryIds.toSorted());
    for (const entryId of entryIds) {
      const sent = await transferOnce(client, entryId, ({ state }) => state === "transferred");
      expect(vouchersOf(opened(), sent.marker)).toHaveLength(1);
    }
  });

  it("says why it cannot be when the connection is lost, and goes on when it is there again", async () => {
    const { client, sandbox } = opened();
    expect((await listTransfers(client)).hindrance).toBeNull();
    sandbox.control.revokeConsents("small");
    sandbox.control.expireAccessTokens();
    const entryId = await typeEntry(client);
    const answer = await exportEntries(client, [entryId]);
    expect(answer.statusCode).toBe(409);
    expect((await listTransfers(client)).hindrance?.kind).toBe("fortnox-connection-lost");
  });
});
