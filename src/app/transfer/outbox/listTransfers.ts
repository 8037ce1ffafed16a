/** The transfers of a closing as people see them, and why nothing can be exported now. */
import { canSendAgain, isOpen, sendAgainFromMs } from "#domain/transfer/advance.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import type { Actor } from "../../firm/actor.ts";
import type { Transaction } from "../../firm/inFirm.ts";
import {
  checkConnection,
  type ConnectionProblem,
  openConnection,
} from "../../fortnox/connection/connectionProblem.ts";
import { queuedFiles, type TransferFilesView } from "../../transferFiles/readTransferFiles.ts";
import type { TransferDeps } from "../transferDeps.ts";

export interface ListDeps extends Pick<
  TransferDeps,
  "inFirm" | "transfers" | "connections" | "signIn" | "clock" | "quietMs"
> {
  /** How far the files of each transfer have come, by transfer. */
  readonly readFiles: (
    transaction: Transaction,
    closingId: string,
  ) => Promise<ReadonlyMap<string, TransferFilesView>>;
}

export interface ShownTransfer {
  readonly transfer: Transfer;
  readonly canSendAgain: boolean;
  readonly sendAgainFromMs: number | null;
  /** Null when none were asked for. */
  readonly files: TransferFilesView | null;
}

export interface TransferOverview {
  readonly hindrance: ConnectionProblem | null;
  readonly isUnderWay: boolean;
  readonly transfers: readonly ShownTransfer[];
}

/** Reads them, the newest first. */
export async function listTransfers(
  deps: ListDeps,
  actor: Actor,
  closingId: string,
): Promise<Result<TransferOverview, { readonly kind: "not-found" }>> {
  const nowMs = (await deps.clock.now()).getTime();
  return deps.inFirm(actor.firmId, async (transaction) => {
    const closing = await deps.transfers.readClosing(transaction, closingId);
    const opened = closing === null ? null : await openConnection(deps, transaction, closing.clientId);
    if (opened?.ok !== true) return refused({ kind: "not-found" });
    const checked = checkConnection(opened.value, deps.signIn.identity);
    const transfers = await deps.transfers.list(transaction, closingId);
    const filesById = await deps.readFiles(transaction, closingId);
    return ok({
      hindrance: checked.ok ? null : checked.problem,
      isUnderWay: transfers.some((transfer) => isMoving(transfer)),
      transfers: transfers.map((transfer) => ({
        transfer,
        canSendAgain: canSendAgain(transfer, nowMs, deps.quietMs),
        sendAgainFromMs: sendAgainFromMs(transfer, deps.quietMs),
        files: transfer.withFiles ? (filesById.get(transfer.transferId) ?? queuedFiles) : null,
      })),
    });
  });
}

/** On its way, or looked for; what waits for its year waits for people. */
function isMoving(transfer: Transfer): boolean {
  const { state, dueAtMs } = transfer;
  return state === "sending" || (isOpen(transfer) && state !== "waits-for-year" && dueAtMs !== null);
}
