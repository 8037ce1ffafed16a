/** One change of a transfer, in a transaction of its own: under its lock, by the domain's rule, and logged. */
import { type TransferEvent, advance } from "#domain/transfer/advance.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import type { TransferDeps } from "../transferDeps.ts";
import { logAdvance } from "../transferEvents.ts";

export type EventDeps = Pick<TransferDeps, "inFirm" | "transfers" | "log">;

/** Applies it in the transaction given; null when it changes nothing. */
export async function applyEvent(
  deps: EventDeps,
  transaction: Transaction,
  { transferId, event }: { readonly transferId: string; readonly event: TransferEvent },
): Promise<Transfer | null> {
  const before = await deps.transfers.lock(transaction, transferId);
  const after = before === null ? null : advance(before, event);
  if (before === null || after === null) return null;
  await deps.transfers.write(transaction, after);
  await logAdvance(deps.log, transaction, { before, after });
  return after;
}

const triesOfRecord = 6;
const firstWaitMs = 100;

/**
 * Records what is known and may be lost: what a voucher that was sent has become. A database that is away for a moment
 * is tried again; applied twice, an event changes nothing the second time.
 */
export async function record(
  deps: EventDeps & Pick<TransferDeps, "clock">,
  firmId: string,
  told: { readonly transferId: string; readonly event: TransferEvent },
): Promise<Transfer | null> {
  for (let made = 1; ; made += 1) {
    try {
      return await deps.inFirm(firmId, (transaction) => applyEvent(deps, transaction, told));
    } catch (error) {
      if (made === triesOfRecord) throw error;
      await deps.clock.sleep(firstWaitMs * 2 ** made);
    }
  }
}
