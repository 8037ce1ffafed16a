/** How the files of a closing's transfers stand, as the list of transfers tells it. */
import type { Transaction } from "../firm/inFirm.ts";
import type { StoredFileProblem, TransferFile, TransferFileStore } from "./transferFileStore.ts";

export interface TransferFilesView {
  readonly state: "queued" | "sent" | "partly" | "not-sent";
  readonly sent: number;
  readonly total: number;
  /** Those that did not follow, each with why. */
  readonly notSent: readonly { readonly name: string; readonly problem: StoredFileProblem }[];
}

/** Reads them by transfer: of those that were sent with files and whose turn has come. The others are `queuedFiles`. */
export async function readTransferFiles(
  { transferFiles }: { readonly transferFiles: TransferFileStore },
  transaction: Transaction,
  closingId: string,
): Promise<ReadonlyMap<string, TransferFilesView>> {
  const { files, ended } = await transferFiles.readOfClosing(transaction, closingId);
  const filesById = Map.groupBy(files, ({ transferId }) => transferId);
  const ids = new Set([...filesById.keys(), ...ended]);
  return new Map(
    Array.from(ids, (transferId) => [
      transferId,
      viewOf(filesById.get(transferId) ?? [], ended.has(transferId)),
    ]),
  );
}

/** What is said of a transfer with files that nobody has begun on. */
export const queuedFiles: TransferFilesView = { state: "queued", sent: 0, total: 0, notSent: [] };

function viewOf(files: readonly TransferFile[], hasEnded: boolean): TransferFilesView {
  const sent = files.filter(({ state }) => state === "sent").length;
  const notSent = files.flatMap(({ name, problem }) => (problem === null ? [] : [{ name, problem }]));
  const total = files.length;
  if (sent === total) return { state: hasEnded ? "sent" : "queued", sent, total, notSent };
  if (!hasEnded) return { state: "queued", sent, total, notSent };
  return { state: sent === 0 ? "not-sent" : "partly", sent, total, notSent };
}
