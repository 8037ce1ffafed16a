/** Exporting closing entries to a sandbox over real HTTP: each becomes one voucher, whatever fails on the way. */
import { describe, expect, it } from "vitest";
import type { Fault } from "#sandbox/faults/fault.ts";
import {
  entryOf,
  exportEntries,
  listTransfers,
  transferOnce,
  typeEntry,
  vouchersOf,
} from "../support/transfers/exporting.ts";
import { heldExportingHouse } from "../support/transfers/heldHouse.ts";

const { opened } = heldExportingHouse();

const strikePost = (fault: Fault, times = 1): void => {
  opened().sandbox.control.addFault({ match: { method: "POST", path: "/3/vouchers" }, times, fault });
};

describe("an entry that is exported", () => {
  it("becomes one voucher with its date, rows and mark, and has its receipt", async () => {
    const { client } = opened();
    const entryId = await typeEntry(client, {
      text: "Kontorsmateriel enligt inventering",
      rows: [
        { account: "6110", amountOre: "125050", text: "Pärmar" },
        { account: "1930", amountOre: "-125050" },
      ],
    });
    const answer = await exportEntries(client, [entryId]);
    expect(answer.json()).toEqual({ accepted: [entryId], refused: [] });
    const transfer = await transferOnce(client, entryId, ({ state }) => state === "transferred");
    const [voucher, ...others] = vouchersOf(opened(), transfer.marker);
    expect(others).toEqual([]);
    expect(voucher).toMatchObject({
      date: "2025-12-31",
      description: "Kontorsmateriel enligt inventering",
      comments: transfer.marker,
      rows: [
        { account: 6110, amount: 125_050n, information: "Pärmar" },
        { account: 1930, amount: -125_050n },
      ],
    });
    expect(transfer.receipt).toMatchObject({ series: "A", number: String(voucher!.number) });
    expect(transfer).toMatchObject({ attempts: 1, problem: null, canSendAgain: false, nextLookAt: null });
    expect(await entryOf(client, entryId)).toMatchObject({ status: "transferred", receipt: { series: "A" } });
    expect((await listTransfers(client)).isUnderWay).toBe(false);
  });

  it.each<readonly [string, Fault]>([
    ["the answer is cut off", { kind: "truncated" }],
    ["the answer ends in the middle", { kind: "malformed" }],
    ["the connection breaks after it was made", { kind: "cut-after" }],
    ["a gateway gives up after it was made", { kind: "gateway-error-after", status: 504 }],
    ["a page stands in the place of the answer", { kind: "html" }],
    ["nothing is answered", { kind: "empty-body" }],
    ["it is too much at once", { kind: "rate-limited" }],
    ["the token dies between reading and writing", { kind: "expired-token" }],
  ])("becomes one voucher and no more when %s", async (_, fault) => {
    const { client } = opened();
    const entryId = await typeEntry(client);
    strikePost(fault);
    await exportEntries(client, [entryId]);
    const transfer = await transferOnce(client, entryId, ({ state }) => state === "transferred");
    expect(vouchersOf(opened(), transfer.marker)).toHaveLength(1);
  });
});
