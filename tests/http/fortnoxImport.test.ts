import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ImportDetail, ImportList } from "#wire/imports.ts";
import type { Closing } from "#wire/clients.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { type FortnoxHouse, openFortnoxHouse } from "../support/fortnox/connectedHouse.ts";
import { connectedClient, fetchYears, proposedYears, readImport } from "../support/fortnox/fetching.ts";
import { readSnapshot } from "../support/fortnox/snapshot.ts";
import { followRun, importFile, readEvents, startImport } from "../support/importing.ts";

let open: FortnoxHouse;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
});
afterAll(() => open.close());

const companies = [
  ["demo", "2025-01-01", "2025-12-31"],
  ["small", "2025-01-01", "2025-12-31"],
  ["broken", "2024-09-01", "2025-08-31"],
  ["messy", "2025-01-01", "2025-12-31"],
  ["cash", "2025-01-01", "2025-12-31"],
  ["long-first", "2024-07-01", "2025-12-31"],
] as const;

describe("a company fetched from Fortnox", () => {
  it.each(companies)("comes in whole, %s, to the öre", async (company, start, end) => {
    const { house, sandbox } = open;
    const user = await house.makeFirm(`Byrån för ${company}`);
    const client = await connectedClient(user, sandbox, { company, start, end });
    const run = await fetchYears(client, await proposedYears(client, end));
    expect(run).toMatchObject({ status: "committed", importNumber: 1, problem: null, source: "fortnox" });
    expect(run.stages.map(({ name, state }) => [name, state])).toEqual(
      ["company", "chart", "vouchers", "customer-ledger", "supplier-ledger", "checks"].map((name) => [
        name,
        "done",
      ]),
    );
    const snapshot = await readSnapshot(house, client);
    const truth = sandbox.control.truth(company, plainDate(end));
    expect(snapshot.closingOreByAccount).toEqual(truth.balanceOreByAccount);
  });
});
