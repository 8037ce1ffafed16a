/** Which accounts a ledger is held against: proposed, chosen for the client, refused. */
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ControlAccountsView, LedgerSide } from "#wire/ledgers.ts";
import { type FortnoxHouse, openFortnoxHouse } from "../support/fortnox/connectedHouse.ts";
import type { ConnectedClient } from "../support/fortnox/fetching.ts";
import { importFile, makeClosing } from "../support/importing.ts";
import { fetchedClient, readBridge, type LedgerAsker } from "../support/ledgers.ts";
import { soundYear } from "../support/sieText.ts";

let open: FortnoxHouse;
let demo: ConnectedClient;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  demo = await fetchedClient(open, "demo");
});
afterAll(() => open.close());

async function view({ user, closingUrl }: LedgerAsker): Promise<ControlAccountsView> {
  return (await user.ask(`${closingUrl}/control-accounts`)).json<ControlAccountsView>();
}

function choose(
  { user, closingUrl }: LedgerAsker,
  side: LedgerSide,
  accounts: readonly string[] | null,
): Promise<LightMyRequestResponse> {
  return user.ask({ method: "PUT", url: `${closingUrl}/control-accounts/${side}`, body: { accounts } });
}

describe("control accounts", () => {
  it("are those that Fortnox says have the task, with the balance accounts to choose from", async () => {
    const { customer, supplier, choices } = await view(demo);
    expect(customer).toEqual({
      accounts: [{ account: "1510", name: "Kundfordringar" }],
      from: "fortnox",
    });
    expect(supplier).toMatchObject({ accounts: [{ account: "2440" }], from: "fortnox" });
    const numbers = choices.map(({ account }) => account);
    expect(numbers).toEqual(expect.arrayContaining(["1510", "1930", "2440"]));
    expect(numbers.filter((account) => account >= "3000")).toEqual([]);
  });

  it("are those of the BAS chart where the source says nothing, and none where the chart lacks them", async () => {
    const user = await open.house.makeFirm("Byrån för filer");
    const { closingId } = await makeClosing(user);
    const closing = { user, closingUrl: `/api/closings/${closingId}` };
    expect(await view(closing)).toEqual({
      customer: { accounts: [], from: "none" },
      supplier: { accounts: [], from: "none" },
      choices: [],
    });
    const chart = soundYear.replace('#KONTO 1930 "Bank"', '#KONTO 1510 "Kunder"\n#KONTO 1930 "Bank"');
    await importFile(user, closingId, chart);
    const { customer, supplier } = await view(closing);
    expect(customer).toEqual({ accounts: [{ account: "1510", name: "Kunder" }], from: "bas" });
    expect(supplier).toEqual({ accounts: [], from: "none" });
  });

  it("are remembered for the client, build the bridge anew, and are told in the log", async () => {
    const before = await readBridge(demo, "customer");
    expect((await choose(demo, "customer", ["1930", "1510", "1510"])).statusCode).toBe(200);
    expect((await view(demo)).customer).toMatchObject({
      accounts: [{ account: "1510" }, { account: "1930" }],
      from: "chosen",
    });
    const { bridge } = await readBridge(demo, "customer");
    expect(bridge?.accounts.map(({ account }) => account)).toEqual(["1510", "1930"]);
    expect(bridge?.balanceOre).not.toBe(before.bridge?.balanceOre);
    const siblings = await demo.user.ask({
      method: "POST",
      url: `/api/clients/${demo.clientId}/closings`,
      body: { fiscalYear: { start: "2026-01-01", end: "2026-12-31" } },
    });
    const sibling = {
      ...demo,
      closingUrl: `/api/closings/${siblings.json<{ closingId: string }>().closingId}`,
    };
    expect((await view(sibling)).customer.from).toBe("chosen");
    expect((await choose(demo, "customer", null)).statusCode).toBe(200);
    expect((await view(demo)).customer).toMatchObject({ accounts: [{ account: "1510" }], from: "fortnox" });
    expect(await readBridge(demo, "customer")).toEqual(before);
    const { entries } = (await demo.user.ask("/api/log")).json<{
      entries: readonly { event: { kind: string; data: unknown } }[];
    }>();
    expect(
      entries.filter(({ event }) => event.kind === "control-accounts-chosen").map(({ event }) => event.data),
    ).toMatchObject([
      { side: "customer", before: "1510 1930", after: "1510" },
      { side: "customer", before: "1510", after: "1510 1930" },
    ]);
  });

  it.each([
    { accounts: [], kind: "control-accounts-empty" },
    { accounts: ["1510", "9999"], kind: "control-account-not-in-chart" },
    { accounts: ["1510", "3001"], kind: "control-account-of-result" },
    { accounts: ["2440"], kind: "control-account-on-both-sides" },
  ])("are not $accounts: $kind", async ({ accounts, kind }) => {
    const answer = await choose(demo, "customer", accounts);
    expect([answer.statusCode, answer.json<{ problem: { kind: string } }>().problem.kind]).toEqual([
      422,
      kind,
    ]);
    expect((await view(demo)).customer).toMatchObject({ accounts: [{ account: "1510" }], from: "fortnox" });
  });

  it("are never the same on both sides, whoever chooses first", async () => {
    const both = await Promise.all([
      choose(demo, "customer", ["1510", "1940"]),
      choose(demo, "supplier", ["1940"]),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 422]);
    await choose(demo, "customer", null);
    await choose(demo, "supplier", null);
  });

  it.each(["reviewer", "reader"] as const)("are seen, and not chosen, by a %s", async (role) => {
    const colleague = await open.house.makeUser(demo.user.firmId, role);
    const asker = { ...demo, user: colleague };
    expect((await view(asker)).customer.from).toBe("fortnox");
    expect((await choose(asker, "customer", ["1510"])).statusCode).toBe(403);
  });
});
