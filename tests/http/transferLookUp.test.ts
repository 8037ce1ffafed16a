/** What is looked for in Fortnox before anything is sent, and after nobody knows: restored backups, copies, late commits. */
import { describe, expect, it } from "vitest";
import type { Fault } from "#sandbox/faults/fault.ts";
import type { Transfer } from "#wire/transfers.ts";
import {
  entryOf,
  exportEntries,
  listTransfers,
  transferOnce,
  typeEntry,
  vouchersOf,
} from "../support/transfers/exporting.ts";
import { heldExportingHouse } from "../support/transfers/heldHouse.ts";

const yearId = 4;
const { opened, change } = heldExportingHouse();

const strike = (method: string, path: string, fault: Fault): void => {
  opened().sandbox.control.addFault({ match: { method, path }, times: "always", fault });
};
const strikePost = (fault: Fault): void => {
  opened().sandbox.control.addFault({ match: { method: "POST", path: "/3/vouchers" }, fault });
};
const isTransferred = ({ state }: Transfer): boolean => state === "transferred";
const seriesOf = (code: string) =>
  opened()
    .sandbox.control.company("small")
    .years.find(({ id }) => id === yearId)!
    .series.get(code)!;
const post = async (transferId: string, act: string, body: object = {}): Promise<number> => {
  const url = `${opened().client.closingUrl}/transfers/${transferId}/${act}`;
  return (await opened().client.user.ask({ method: "POST", url, body })).statusCode;
};

async function exportOne(series = "A"): Promise<Transfer> {
  const entryId = await typeEntry(opened().client);
  await exportEntries(opened().client, [entryId], series);
  return transferOnce(opened().client, entryId, isTransferred);
}

/** What a backup from before the export would have left of it: nothing. */
async function forget({ transferId }: Transfer): Promise<void> {
  await opened().house.database.owner.query("DELETE FROM app.transfer WHERE transfer_id = $1", [transferId]);
}

describe("an entry that was exported before its backup was restored", () => {
  it("is adopted with the voucher that it became, and not sent again", async () => {
    const first = await exportOne();
    await forget(first);
    await exportEntries(opened().client, [first.entryId]);
    const again = await transferOnce(opened().client, first.entryId, isTransferred);
    expect(again).toMatchObject({ attempts: 0, receipt: { number: first.receipt!.number } });
    expect(vouchersOf(opened(), first.marker)).toHaveLength(1);
  });

  it.each<readonly [string, () => void]>([
    [
      "the list of vouchers lags",
      () => {
        strike("GET", "/3/vouchers", { kind: "list-lag", lagMs: 600_000 });
      },
    ],
    [
      "the list is of another year",
      () => {
        strike("GET", "/3/vouchers", { kind: "rewrite-query", set: { financialyear: "3" } });
      },
    ],
    [
      "the list is refused",
      () => {
        strike("GET", "/3/vouchers", { kind: "status", status: 400 });
      },
    ],
  ])("is adopted when %s", async (_, makeWorse) => {
    const first = await exportOne();
    await forget(first);
    makeWorse();
    await exportEntries(opened().client, [first.entryId]);
    const again = await transferOnce(opened().client, first.entryId, isTransferred);
    expect(again.receipt!.number).toBe(first.receipt!.number);
    expect(vouchersOf(opened(), first.marker)).toHaveLength(1);
  });

  it("is adopted from another series than the one that is chosen now", async () => {
    const first = await exportOne("A");
    await forget(first);
    const year = opened()
      .sandbox.control.company("small")
      .years.find(({ id }) => id === yearId)!;
    const other = [...year.series.values()].find(({ manual, code }) => manual && code !== "A")!.code;
    await exportEntries(opened().client, [first.entryId], other);
    const again = await transferOnce(opened().client, first.entryId, isTransferred);
    expect(again).toMatchObject({ series: "A", receipt: { series: "A", number: first.receipt!.number } });
    expect(vouchersOf(opened(), first.marker)).toHaveLength(1);
  });

  it("is not sent when its voucher was changed meanwhile: somebody has to look", async () => {
    const first = await exportOne();
    change({ kind: "edit-voucher", yearId, series: "A", number: Number(first.receipt!.number) });
    await forget(first);
    await exportEntries(opened().client, [first.entryId]);
    const differs = await transferOnce(opened().client, first.entryId, ({ state }) => state === "checking");
    expect(differs).toMatchObject({
      problem: { kind: "transfer-differs", data: { voucher: `A ${first.receipt!.number}` } },
      canSendAgain: false,
      sendAgainFrom: null,
    });
    expect(await entryOf(opened().client, first.entryId)).toMatchObject({ status: "checking" });
    expect(vouchersOf(opened(), first.marker)).toHaveLength(1);
  });

  it("takes the lowest number when somebody has copied it, and tells of the copy", async () => {
    const first = await exportOne();
    const number = Number(first.receipt!.number);
    change({ kind: "copy-voucher", yearId, series: "A", number });
    await forget(first);
    await exportEntries(opened().client, [first.entryId]);
    const again = await transferOnce(opened().client, first.entryId, isTransferred);
    expect(again).toMatchObject({
      receipt: { number: String(number) },
      problem: { kind: "transfer-duplicate", data: { others: [`A ${String(number + 1)}`] } },
    });
  });

  it("is sent anew when its voucher was deleted, though the number is used again", async () => {
    const first = await exportOne();
    const number = Number(first.receipt!.number);
    change({ kind: "delete-voucher", yearId, series: "A", number });
    change({ kind: "post-voucher", series: "A", date: "2025-12-31" });
    expect(seriesOf("A").vouchers.get(number)?.comments).toBe("");
    await forget(first);
    await exportEntries(opened().client, [first.entryId]);
    const again = await transferOnce(opened().client, first.entryId, isTransferred);
    expect(Number(again.receipt!.number)).toBe(number + 1);
  });
});

describe("an entry of unknown outcome", () => {
  it("is found by the look that follows, also when it lands late, and its fellows wait meanwhile", async () => {
    const { client } = opened();
    const entryIds = [await typeEntry(client), await typeEntry(client)];
    strikePost({ kind: "late-commit", delayMs: 3_000, status: 504 });
    await exportEntries(client, entryIds);
    const checking = await transferOnce(
      client,
      entryIds[0]!,
      ({ state, looks }) => state === "checking" && looks > 0,
    );
    expect(checking).toMatchObject({ canSendAgain: false, attempts: 1 });
    expect(checking.nextLookAt).not.toBeNull();
    expect(await post(checking.transferId, "send-again")).toBe(409);
    expect((await listTransfers(client)).isUnderWay).toBe(true);
    for (const entryId of entryIds) {
      const sent = await transferOnce(client, entryId, isTransferred);
      expect(vouchersOf(opened(), sent.marker)).toHaveLength(1);
    }
  });

  it("may be sent again by a person when it never came and the quiet time is over", async () => {
    const { client, house } = opened();
    const entryId = await typeEntry(client);
    strikePost({ kind: "cut-before" });
    await exportEntries(client, [entryId]);
    const { transferId, marker } = await transferOnce(client, entryId, ({ looks }) => looks >= 1);
    expect(await post(transferId, "look")).toBe(200);
    await transferOnce(client, entryId, ({ looks }) => looks >= 2);
    expect(vouchersOf(opened(), marker)).toHaveLength(0);
    expect(await post(transferId, "send-again")).toBe(409);
    await house.database.owner.query(
      `UPDATE app.transfer SET deadline_at = deadline_at - interval '1 hour',
         settles_at = settles_at - interval '1 hour' WHERE transfer_id = $1`,
      [transferId],
    );
    const { transfers } = await listTransfers(client);
    expect(transfers.find((one) => one.transferId === transferId)?.canSendAgain).toBe(true);
    expect(await post(transferId, "send-again")).toBe(200);
    const sent = await transferOnce(client, entryId, isTransferred);
    expect(sent.attempts).toBe(2);
    expect(vouchersOf(opened(), marker)).toHaveLength(1);
    expect(await post(transferId, "look")).toBe(409);
  });
});

describe("an export that is stopped", () => {
  it("sends nothing that was not sent, and can be taken up again", async () => {
    const { client } = opened();
    const entryId = await typeEntry(client);
    change({ kind: "remove-last-year" });
    const waiting = await typeEntry(client, { date: "2026-01-01", isReversal: true });
    await exportEntries(client, [waiting]);
    const { transferId, marker } = await transferOnce(
      client,
      waiting,
      ({ state }) => state === "waits-for-year",
    );
    const url = `${client.closingUrl}/transfers/cancel`;
    const body = { transferIds: [transferId] };
    expect((await client.user.ask({ method: "POST", url, body })).json()).toEqual({ cancelled: 1 });
    expect((await client.user.ask({ method: "POST", url, body })).json()).toEqual({ cancelled: 0 });
    expect(await entryOf(client, waiting)).toMatchObject({ status: "ready" });
    change({ kind: "open-next-year" });
    await exportEntries(client, [entryId, waiting]);
    for (const one of [entryId, waiting]) await transferOnce(client, one, isTransferred);
    expect(vouchersOf(opened(), marker)).toHaveLength(1);
  });
});

describe("a database that was brought back from a backup", () => {
  it("sends nothing until what was on its way has surely landed", async () => {
    const { client, house } = opened();
    await house.database.owner.query("INSERT INTO fortnox.restored VALUES (now())");
    const entryId = await typeEntry(client);
    await exportEntries(client, [entryId]);
    const held = await transferOnce(client, entryId, ({ problem }) => problem !== null);
    expect(held).toMatchObject({ state: "queued", attempts: 0, problem: { kind: "transfer-after-restore" } });
    await house.database.owner.query("UPDATE fortnox.restored SET restored_at = now() - interval '1 hour'");
    expect(await post(held.transferId, "look")).toBe(200);
    expect(await transferOnce(client, entryId, isTransferred)).toMatchObject({ attempts: 1 });
  });
});
