/** A closing entry that has become a voucher in the sandbox: its receipt as the export would have left it. */
import { randomUUID } from "node:crypto";
import { createInFirm } from "#adapters/database/firmTransaction.ts";
import { entryStore } from "#adapters/database/entries/entryStore.ts";
import { transferStore } from "#adapters/database/transfer/transferStore.ts";
import { useFortnox } from "#app/fortnox/useFortnox.ts";
import { plainDate } from "#domain/calendar/plainDate.ts";
import { renderMarker } from "#domain/recognition/marker.ts";
import { insertEntry } from "../entries/insertEntry.ts";
import type { TestInstallation } from "../testInstallation.ts";
import type { ConnectedClient } from "./fetching.ts";

export interface TransferredEntry {
  readonly entryId: string;
  readonly transferId: string;
  /** `A 217` */
  readonly voucher: string;
  readonly yearId: number;
}

const series = "A";
const openGate = { open: () => Promise.resolve(true), isOpen: () => true };

/** Makes both. */
export async function transferredEntry(
  house: TestInstallation,
  { user, clientId, closingId }: ConnectedClient,
  { appendixIds }: { readonly appendixIds: readonly string[] },
): Promise<TransferredEntry> {
  const { firmId, userId } = user;
  const entryId = await insertEntry(house, user, { closingId, appendixIds });
  const inFirm = createInFirm(house.database.pools.app);
  const entry = (await inFirm(firmId, (transaction) =>
    entryStore.readEntry(transaction, { closingId, entryId }),
  ))!;
  const use = { firmId, clientId, closingId, by: userId, purpose: "export" } as const;
  const { deps } = house.installation.fortnox;
  const made = await useFortnox(deps, {
    use,
    work: async (api, connection) => {
      const year = (await api.readYears()).find(({ start }) => start === "2025-01-01")!;
      const draft = { ...entry.content, yearId: year.id, series, comments: renderMarker(entry) };
      const outcome = await api.createVoucher(draft, openGate);
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      return { yearId: year.id, number: outcome.value.number, tenant: connection.tenant };
    },
  });
  if (!made.ok) throw new Error(made.problem.kind);
  const { yearId, number, tenant } = made.value;
  const transferId = randomUUID();
  const nowMs = Date.now();
  await inFirm(firmId, async (transaction) => {
    const transfer = {
      transferId,
      closingId,
      entryId,
      entrySeries: entry.series,
      entryNumber: entry.number,
      key: entry.key,
      version: entry.version,
      entryMadeAtMs: nowMs,
      content: entry.content,
      series,
      withFiles: true,
      state: "transferred",
      acceptedAtMs: nowMs,
      acceptedBy: userId,
      place: {
        oauthClientId: "sandlada",
        tenant,
        yearId,
        yearStart: plainDate("2025-01-01"),
        yearEnd: plainDate("2025-12-31"),
      },
      attempt: null,
      looks: 0,
      failures: 0,
      dueAtMs: null,
      problem: null,
      receipt: { voucherNumber: number, receivedAtMs: nowMs, rowsHash: "0" },
    } as const;
    await transferStore.insert(transaction, transfer);
    await transferStore.write(transaction, transfer);
  });
  return { entryId, transferId, voucher: `${series} ${String(number)}`, yearId: Number(yearId) };
}
