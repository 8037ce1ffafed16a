import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Overview } from "#wire/progress.ts";
import type { AppendixLine } from "#wire/appendices.ts";
import type { StaleList } from "#wire/signOff.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import {
  connectedClient,
  type ConnectedClient,
  fetchYears,
  proposedYears,
} from "../support/fortnox/fetching.ts";
import { accountState, readAs, signAs } from "../support/signing.ts";

let open: FortnoxHouse;
let client: ConnectedClient;
let years: readonly string[];
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  await widenLimit(open, "small");
  const user = await open.house.makeFirm("Byrån");
  client = await connectedClient(user, open.sandbox, { company: "small" });
  years = await proposedYears(client);
  await fetchAgain();
});
afterAll(() => open.close());

async function fetchAgain(): Promise<void> {
  const run = await fetchYears(client, years);
  if (run.problem !== null) throw new Error(JSON.stringify(run));
}
const staleNow = async (): Promise<StaleList["items"]> =>
  (await readAs<StaleList>(client.user, `${client.closingUrl}/stale`)).items;
const ledgerAppendix = async (kind: AppendixLine["kind"]): Promise<string> => {
  const { appendices } = await readAs<{ appendices: AppendixLine[] }>(
    client.user,
    `${client.closingUrl}/appendices`,
  );
  return appendices.find((appendix) => appendix.kind === kind)!.appendixId;
};

describe("a control account fetched from Fortnox", () => {
  it("is supported by its ledger, and its figure leads to ledger and explained items", async () => {
    const state = await accountState(client.user, client.closingUrl, "1510");
    expect(state).toMatchObject({ ledger: "customer", differenceOre: "0", signOff: { status: "agrees" } });
    expect(state.traces.reconciled).toMatchObject({
      formula: "ledger-and-explained",
      terms: [
        { label: "customer-ledger", link: { kind: "ledger", side: "customer" } },
        { label: "explained" },
      ],
      resultOre: state.reconciledOre,
    });
  });

  it("goes stale by a payment in the year, with the invoice and the voucher, and the other ledger does not", async () => {
    const { user, closingUrl } = client;
    const [customer, supplier] = [
      await ledgerAppendix("customer-ledger"),
      await ledgerAppendix("supplier-ledger"),
    ];
    for (const account of ["1510", "2440", "2081"]) await signAs(user, closingUrl, { subject: account });
    for (const key of [customer, supplier]) {
      await signAs(user, closingUrl, { subject: { kind: "appendix", key } });
    }
    open.sandbox.control.change("small", { kind: "pay-invoice", register: "customer", date: "2025-12-30" });
    await fetchAgain();
    const items = await staleNow();
    expect(items.map(({ subject }) => [subject.kind, subject.key])).toEqual([
      ["account", "1510"],
      ["appendix", customer],
    ]);
    const kinds = items.map(({ causes }) => causes.map(({ kind }) => kind).toSorted());
    expect(kinds).toEqual([
      ["account-changed", "ledger-changed"],
      ["account-changed", "ledger-changed"],
    ]);
    const [invoice] = items[0]!.causes.flatMap((cause) =>
      cause.kind === "ledger-changed" ? cause.invoices : [],
    );
    expect(invoice).toMatchObject({ afterOre: "0" });
    const overview = await readAs<Overview>(user, `${closingUrl}/overview`);
    expect(overview.stale).toBe(1);
    const reconciliation = overview.phases.find(({ name }) => name === "reconciliation");
    expect(reconciliation?.items.slice(0, 1)).toMatchObject([
      { key: "account:1510", sign: "stale", link: { page: "reconciliation", account: "1510" } },
    ]);
    for (const { subject } of items) await signAs(user, closingUrl, { subject });
    expect(await staleNow()).toEqual([]);
  });

  it("stays signed when an invoice is paid after the year", async () => {
    open.sandbox.control.change("small", { kind: "pay-invoice", register: "customer", date: "2026-01-20" });
    await fetchAgain();
    expect(await staleNow()).toEqual([]);
  });
});
