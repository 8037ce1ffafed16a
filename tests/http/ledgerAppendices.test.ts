import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppendixAnswer, AppendixLine } from "#wire/appendices.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import {
  connectedClient,
  type ConnectedClient,
  fetchYears,
  proposedYears,
} from "../support/fortnox/fetching.ts";
import { importFile } from "../support/importing.ts";
import {
  type ImportedClosing,
  bookedYear,
  listAppendices,
  makeAppendix,
  readAppendix,
  saveContent,
  specificationOf,
} from "../support/appendices.ts";

let open: FortnoxHouse;
let client: ConnectedClient;
let closing: ImportedClosing;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  await widenLimit(open, "demo");
  client = await connectedClient(await open.house.makeFirm("Byrån"), open.sandbox, { company: "demo" });
  const run = await fetchYears(client, await proposedYears(client));
  expect(run).toMatchObject({ status: "committed" });
  closing = {
    user: client.user,
    closingId: client.closingId,
    clientId: client.clientId,
    url: client.closingUrl,
  };
});
afterAll(() => open.close());

async function ledgerOf(kind: AppendixLine["kind"]): Promise<{
  readonly line: AppendixLine;
  readonly answer: Extract<AppendixAnswer, { kind: "ledger" }>;
}> {
  const line = (await listAppendices(closing)).find((each) => each.kind === kind)!;
  const { answer } = await readAppendix(closing, line.appendixId);
  if (answer.kind !== "ledger") throw new Error(answer.kind);
  return { line, answer };
}

describe("the appendices that a fetch makes", () => {
  it.each([
    ["customer-ledger", "1510"],
    ["supplier-ledger", "2440"],
  ] as const)("hold the %s against %s to the öre", async (kind, account) => {
    const { line, answer } = await ledgerOf(kind);
    expect(line).toMatchObject({ differenceOre: "0", status: "agrees", findings: 0 });
    expect(line.totalOre).toBe(line.balanceOre);
    expect(answer).toMatchObject({ source: "fortnox", notFetched: null, cashMethod: false });
    const [part] = answer.accounts;
    expect(part).toMatchObject({ account, differenceOre: "0" });
    expect((BigInt(part!.ledgerOre!) + BigInt(part!.explainedOre)).toString()).toBe(line.balanceOre);
    const view = await readAppendix(closing, line.appendixId);
    const { trace, valueOre } = view.sums[0]!.figure;
    const terms = trace.terms.map(
      ({ amountOre, operator }) => (operator === "-" ? -1n : 1n) * BigInt(amountOre!),
    );
    expect(terms.reduce((sum, term) => sum + term, 0n).toString()).toBe(valueOre);
    expect(trace.terms[0]).toMatchObject({ label: "ledger", link: { kind: "ledger" } });
  });

  it("are the same after a fetch in which nothing changed", async () => {
    const before = await listAppendices(closing);
    await fetchYears(client, await proposedYears(client));
    expect(await listAppendices(closing)).toEqual(before);
  });

  it("keep what is typed through another source and back", async () => {
    const made = await makeAppendix(closing, { kind: "specification", accounts: ["1930"] });
    const typed = specificationOf({ amountOre: "123456", text: "Räknat" });
    await saveContent(closing, made, typed);
    const before = await listAppendices(closing);
    const { organizationNumber } = open.sandbox.control.companies().find(({ key }) => key === "demo")!;
    const sie = bookedYear.replace("556000-0001", organizationNumber);
    expect(await importFile(client.user, client.closingId, sie)).toMatchObject({ status: "committed" });
    const fromFile = await ledgerOf("customer-ledger");
    expect(fromFile.answer).toMatchObject({ source: null, notFetched: { kind: "ledger-not-in-sie" } });
    expect(await readAppendix(closing, made.appendixId)).toMatchObject({
      typed,
      totalOre: "123456",
      version: 2,
    });
    await fetchYears(client, await proposedYears(client));
    expect(await listAppendices(closing)).toEqual(before);
  });
});
