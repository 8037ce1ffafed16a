/** What an import says of closing entries that were exported: recognised, changed, removed, doubled. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Reconciliation } from "#wire/reconciliation.ts";
import {
  type Exported,
  type Exporting,
  entryLine,
  exportEntry,
  land,
  makeReady,
  setTransfer,
} from "../support/entries/exported.ts";
import { type FortnoxHouse, openFortnoxHouse, widenLimit } from "../support/fortnox/connectedHouse.ts";
import { connectedClient, fetchYears } from "../support/fortnox/fetching.ts";
import { readAs, signAs } from "../support/signing.ts";

const company = "bureau";
let open: FortnoxHouse;
let exporting: Exporting;
beforeAll(async () => {
  open = await openFortnoxHouse({ rateLimit: "off" });
  await widenLimit(open, company);
  exporting = await openFirm("Byrån");
});
afterAll(() => open.close());

/** A firm that has fetched the company's books once. */
async function openFirm(name: string): Promise<Exporting> {
  const client = await connectedClient(await open.house.makeFirm(name), open.sandbox, { company });
  const made = { open, client, company };
  await fetchAgain(made);
  return made;
}

async function fetchAgain(of = exporting): Promise<string> {
  const run = await fetchYears(of.client, ["1"]);
  if (run.problem !== null) throw new Error(JSON.stringify(run));
  return run.status;
}

const statusOf = async ({ entryId }: Pick<Exported, "entryId">): Promise<string> =>
  (await entryLine(exporting, entryId)).status;

async function exportOne(text?: string): Promise<Exported> {
  return exportEntry(exporting, await makeReady(exporting, text === undefined ? {} : { text }));
}

function change(
  kind: "copy-voucher" | "edit-voucher" | "delete-voucher" | "reverse-voucher",
  { yearId, series, number }: Exported,
): void {
  open.sandbox.control.change(company, { kind, yearId, series, number });
}

async function balanceOf(account: string): Promise<string | null | undefined> {
  const { client } = exporting;
  const table = await readAs<Reconciliation>(client.user, `${client.closingUrl}/reconciliation`);
  return [table.assets, table.equityAndLiabilities]
    .flatMap((side) => side.groups.flatMap(({ accounts }) => accounts))
    .find((line) => line.account === account)?.closingOre;
}

describe("an exported entry", () => {
  it("is recognised at the next import, moves no figure and stales no signature", async () => {
    const sent = await makeReady(exporting);
    const before = await balanceOf("1930");
    await signAs(exporting.client.user, exporting.client.closingUrl, { subject: "1930" });
    const exported = await exportEntry(exporting, sent);
    expect(await statusOf(exported)).toBe("transferred");
    expect(await fetchAgain()).toBe("committed");
    expect(await entryLine(exporting, exported.entryId)).toMatchObject({
      status: "transferred-excluded",
      counts: false,
      voucherIndex: expect.any(Number) as number,
      receipt: { series: "A", number: exported.number.toString() },
    });
    expect(await balanceOf("1930")).toBe(before);
    const { items } = await readAs<{ items: readonly unknown[] }>(
      exporting.client.user,
      `${exporting.client.closingUrl}/stale`,
    );
    expect(items).toEqual([]);
  });

  it("is not lost when nobody heard of its voucher: looked for, refused, cancelled, forgotten with a backup", async () => {
    const entryIds: string[] = [];
    for (const state of ["checking", "refused", "cancelled", null]) {
      const sent = await makeReady(exporting, { text: `Upplupet ${state ?? "glömt"}` });
      if (state !== null) await setTransfer(exporting, sent.entryId, { state });
      await land(exporting, sent);
      entryIds.push(sent.entryId);
    }
    await fetchAgain();
    for (const entryId of entryIds) {
      expect(await entryLine(exporting, entryId)).toMatchObject({
        status: "transferred-excluded",
        problem: null,
        receipt: { series: "A" },
      });
    }
  });

  it("is known by its receipt without a marker, and an import in which only the marker is new is a new one", async () => {
    const exported = await exportOne();
    const year = open.sandbox.control.company(company).years.find(({ id }) => id === exported.yearId)!;
    const voucher = year.series.get(exported.series)!.vouchers.get(exported.number)!;
    Object.assign(voucher, { comments: "" });
    await fetchAgain();
    expect(await statusOf(exported)).toBe("transferred-excluded");
    expect(await fetchAgain()).toBe("unchanged");
    Object.assign(voucher, { comments: ` se ${exported.marker.toLowerCase()} ` });
    expect(await fetchAgain()).toBe("committed");
    expect(await statusOf(exported)).toBe("transferred-excluded");
  });

  it("is changed, reversed, copied or deleted in Fortnox, and each is seen", async () => {
    const [deleted, edited, reversed, copied] = [
      await exportOne("Raderad"),
      await exportOne("Ändrad"),
      await exportOne("Vänd"),
      await exportOne("Kopierad"),
    ];
    await fetchAgain();
    change("edit-voucher", edited);
    change("reverse-voucher", reversed);
    change("copy-voucher", copied);
    change("delete-voucher", deleted);
    await fetchAgain();
    expect(await Promise.all([deleted, edited, reversed, copied].map(statusOf))).toEqual([
      "removed-in-fortnox",
      "changed-in-fortnox",
      "removed-in-fortnox",
      "duplicate-in-fortnox",
    ]);
  });

  it("is removed also when no import ever had it and the import is what the one before was", async () => {
    const exported = await exportOne();
    change("delete-voucher", exported);
    expect(await fetchAgain()).toBe("unchanged");
    expect(await statusOf(exported)).toBe("removed-in-fortnox");
    open.sandbox.control.change(company, { kind: "post-voucher", date: "2025-12-31", text: "Bankavgift" });
    await fetchAgain();
    expect(await statusOf(exported)).toBe("removed-in-fortnox");
  });

  it("is recognised on the first day of the year after, and compared there by its rows", async () => {
    const reversal = { date: "2026-01-01", isReversal: true } as const;
    const [same, edited] = [
      await exportEntry(exporting, await makeReady(exporting, reversal)),
      await exportEntry(exporting, await makeReady(exporting, { ...reversal, text: "Ändrad återföring" })),
    ];
    change("edit-voucher", edited);
    await fetchAgain();
    expect([await statusOf(same), await statusOf(edited)]).toEqual([
      "transferred-excluded",
      "changed-in-fortnox",
    ]);
    change("delete-voucher", same);
    await fetchAgain();
    expect(await statusOf(same)).toBe("removed-in-fortnox");
  });

  it("is nothing to another firm that closes the same company", async () => {
    const exported = await exportOne();
    const theirs = await openFirm("Andra byrån");
    const own = await exportEntry(theirs, await makeReady(theirs));
    await fetchAgain(theirs);
    await fetchAgain();
    expect((await entryLine(theirs, own.entryId)).status).toBe("transferred-excluded");
    expect(await statusOf(exported)).toBe("transferred-excluded");
  });
});
