/** What the year after opens with in Fortnox, held against what this year ends with, closing entries included. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClosingCheck } from "#wire/progress.ts";
import { type Exporting, exportEntry, makeReady } from "../support/entries/exported.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import { connectedClient, fetchYears } from "../support/fortnox/fetching.ts";
import { readAs } from "../support/signing.ts";

const company = "bureau";
let open: FortnoxHouse;
let exporting: Exporting;
let sent: Awaited<ReturnType<typeof makeReady>>;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  await widenLimit(open, company);
  const client = await connectedClient(await open.house.makeFirm("Byrån"), open.sandbox, { company });
  exporting = { open, client, company };
});
afterAll(() => open.close());

async function fetchAgain(): Promise<string> {
  const run = await fetchYears(exporting.client, ["1"]);
  if (run.problem !== null) throw new Error(JSON.stringify(run));
  return run.status;
}

async function check(): Promise<ClosingCheck> {
  const { user, closingUrl } = exporting.client;
  const { checks } = await readAs<{ checks: readonly ClosingCheck[] }>(user, `${closingUrl}/checks`);
  return checks.find(({ name }) => name === "next-opening-differs")!;
}

const yearId = (): number =>
  open.sandbox.control.company(company).years.find(({ from }) => from === "2026-01-01")!.id;
const carryOver = (): void => {
  open.sandbox.control.change(company, { kind: "carry-balances", yearId: yearId() });
};
const differing = {
  state: "attention",
  summary: { kind: "balances-not-carried-over" },
  findings: [{ account: "1930", amountOre: "1500000" }],
};

describe("the openings of the year after in Fortnox", () => {
  it("are what this year ends with, until an entry changes that", async () => {
    carryOver();
    await fetchAgain();
    expect(await check()).toMatchObject({ state: "ok" });
    sent = await makeReady(exporting);
    expect(await check()).toMatchObject(differing);
  });

  it("differ after the export, too, until balances are carried over there and fetched again", async () => {
    await exportEntry(exporting, sent);
    await fetchAgain();
    expect(await check()).toMatchObject(differing);
    carryOver();
    expect(await fetchAgain()).toBe("committed");
    expect(await check()).toMatchObject({ state: "ok", findings: [] });
  });

  it("could not be held against anything while the year is not there", async () => {
    open.sandbox.control.change(company, { kind: "remove-last-year" });
    await fetchAgain();
    expect(await check()).toMatchObject({ state: "not-run", summary: { kind: "next-year-absent" } });
  });
});
