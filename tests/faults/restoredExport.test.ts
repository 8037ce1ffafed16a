import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "undici";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { createSendLock } from "#adapters/database/transfer/sendLock.ts";
import { transferStore } from "#adapters/database/transfer/transferStore.ts";
import { runTransfers } from "#app/transfer/runTransfers.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { backUp, type House, openHouse } from "./transfer/house.ts";
import { pressExport, vouchersOf } from "./transfer/people.ts";
import { bystander, scaledStage } from "./transfer/scaledStage.ts";
import { openTown, type Town } from "./transfer/town.ts";
import { depsOf } from "./transfer/worker.ts";

const quietMs = 300;
const firmsOf = ({ firms }: Town) => firms[0]!;
let folder: string;
let house: House;
let town: Town;
let restored: House | null;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "restored-"));
  house = await openHouse();
  town = await openTown(house, { firms: 1, entries: 4, before: 2, kind: "service" });
  restored = null;
});
afterEach(async () => {
  await restored?.close();
  await house.close();
  await town.close();
  await rm(folder, { recursive: true });
});

/** Exports everything that is ready, and waits until all of it has come to rest. */
async function exportAll(place: House): Promise<readonly Transfer[]> {
  const firm = firmsOf(town);
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const dispatcher = new Agent();
  const deps = depsOf(
    {
      house: place,
      stage: scaledStage({ originMs: Date.now(), speed: 1 }),
      town,
      dispatcher,
      queue: {
        put: (job, afterMs = 0) => {
          setTimeout(() => {
            runTransfers(deps, job).then(() => checkRest(), reject);
          }, afterMs);
          return Promise.resolve();
        },
      },
      quietMs,
      restoredAtMs: () => createSendLock(place.pool).readRestoredAtMs(),
      isBlind: false,
    },
    bystander,
  );
  const list = (): Promise<readonly Transfer[]> =>
    createInFirm(place.pool)(firm.firmId, (transaction) => transferStore.list(transaction, firm.closingId));
  const checkRest = async (): Promise<void> => {
    if ((await list()).every(({ state }) => state === "transferred")) resolve(undefined);
  };
  await pressExport(deps, town, firm);
  await promise;
  await dispatcher.destroy();
  return list();
}

const numbers = (transfers: readonly Transfer[]): readonly unknown[] =>
  transfers.map(({ key, receipt }) => [key, receipt?.voucherNumber]).toSorted();

describe("a backup that was taken before an export", () => {
  it("exports again without doubling a voucher, and has the receipts of those that are there", async () => {
    const backup = join(folder, "before");
    await backUp(house, backup);
    const first = await exportAll(house);
    const vouchers = vouchersOf(town).length;
    expect(vouchers).toBe(2 + 4);

    restored = await openHouse({ backup });
    const again = await exportAll(restored);
    expect(vouchersOf(town)).toHaveLength(vouchers);
    expect(numbers(again)).toEqual(numbers(first));
  });

  it("sends what was not exported then", async () => {
    const backup = join(folder, "before");
    await backUp(house, backup);
    restored = await openHouse({ backup });
    await exportAll(restored);
    expect(vouchersOf(town)).toHaveLength(2 + 4);
  });
});
