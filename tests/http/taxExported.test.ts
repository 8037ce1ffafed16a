/** Dispositioner & skatt when its entries are in Fortnox: another choice corrects them, and what comes back is known again. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TaxOption, TaxPage } from "#wire/tax.ts";
import { listEntries } from "../support/entries.ts";
import { fetchYears, proposedYears } from "../support/fortnox/fetching.ts";
import { choose, readTax, rewriteTax } from "../support/tax.ts";
import {
  type ExportingHouse,
  exportEntries,
  openExportingHouse,
  transferOnce,
} from "../support/transfers/exporting.ts";

let open: ExportingHouse;
beforeAll(async () => {
  open = await openExportingHouse();
});
afterAll(() => open.close());

function closing() {
  return { user: open.client.user, url: open.client.closingUrl };
}

async function transferAll({ entries }: TaxPage): Promise<void> {
  const entryIds = entries.filter(({ status }) => status === "ready").map(({ entryId }) => entryId);
  const accepted = await exportEntries(open.client, entryIds);
  if (accepted.statusCode >= 300) throw new Error(accepted.body);
  for (const entryId of entryIds)
    await transferOnce(open.client, entryId, ({ state }) => state === "transferred");
}

async function fetchAgain(): Promise<void> {
  const run = await fetchYears(open.client, await proposedYears(open.client));
  if (run.status !== "committed") throw new Error(JSON.stringify(run));
}

/** What all entries of the choice that stand come to, by account. */
async function netOf(): Promise<Readonly<Record<string, bigint>>> {
  const net = new Map<string, bigint>();
  for (const { origin, status, rows } of (await listEntries(closing())).entries) {
    if (origin.kind !== "tax-choice" || status === "void") continue;
    for (const { account, amountOre } of rows) net.set(account, (net.get(account) ?? 0n) + BigInt(amountOre));
  }
  return Object.fromEntries([...net].filter(([, amount]) => amount !== 0n).toSorted());
}

async function statuses(): Promise<readonly string[]> {
  return (await readTax(closing())).entries.map(({ number, status }) => `${number} ${status}`);
}

/** What the options come to while nothing is exported. */
const netByOption = new Map<TaxOption, Readonly<Record<string, bigint>>>();
const footByOption = new Map<TaxOption, TaxPage["foot"]>();

describe("a choice whose entries are in Fortnox", () => {
  it("gives figures to hold the others against", async () => {
    for (const option of ["none", "max"] as const) {
      footByOption.set(option, (await choose(closing(), option)).foot);
      netByOption.set(option, await netOf());
    }
    expect(netByOption.get("max")).not.toEqual(netByOption.get("none"));
  });

  it("is corrected by another choice: what is exported is taken back and written anew", async () => {
    const chosen = await readTax(closing());
    await transferAll(chosen);
    const sent = await statuses();
    expect(sent.every((status) => status.endsWith("transferred"))).toBe(true);
    const page = await choose(closing(), "none");
    expect(await netOf()).toEqual(netByOption.get("none"));
    expect((await statuses()).filter((status) => status.endsWith("transferred"))).toEqual(sent);
    expect(page.entries.filter(({ text }) => text.startsWith("Rättelse")).length).toBeGreaterThan(0);
    expect(page).toMatchObject({ isOutdated: false, foot: footByOption.get("none") });
  });

  it("goes back to what is exported without a trace of the other", async () => {
    const page = await choose(closing(), "max");
    expect(await netOf()).toEqual(netByOption.get("max"));
    expect(page.entries.every(({ status }) => status === "transferred")).toBe(true);
  });

  it("is neither outdated nor counted twice when the books come back with it", async () => {
    const { foot } = await readTax(closing());
    await fetchAgain();
    const page = await readTax(closing());
    expect(page.entries.every(({ status }) => status === "transferred-excluded")).toBe(true);
    expect(page).toMatchObject({ isOutdated: false, foot });
    expect((await rewriteTax(closing())).json()).toMatchObject({ entries: page.entries });
  });

  it("is corrected the same when the books hold it, and the correction is exported like any other", async () => {
    const page = await choose(closing(), "none");
    expect(await netOf()).toEqual(netByOption.get("none"));
    await transferAll(page);
    await fetchAgain();
    expect(await readTax(closing())).toMatchObject({ isOutdated: false, foot: page.foot });
    await choose(closing(), null);
    expect(await netOf()).toEqual({});
  });
});
