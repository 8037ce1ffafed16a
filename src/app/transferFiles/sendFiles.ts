/**
 * Sends the files that follow vouchers, after their receipts. Nothing that goes wrong here touches the voucher: what
 * did not follow is told, and can be tried again.
 */
import { findMarkers } from "#domain/recognition/marker.ts";
import { isAsSent } from "#domain/transfer/lookFor.ts";
import type { Transfer } from "#domain/transfer/transfer.ts";
import { type Result, ok, refused } from "#lib/result.ts";
import { readAttachment } from "../attachments/readAttachment.ts";
import type { StoredConnection } from "../fortnox/connection/connectionStore.ts";
import type { FortnoxApi } from "../fortnox/fortnoxApi.ts";
import type { FortnoxDeps } from "../fortnox/fortnoxDeps.ts";
import { type UseProblem, useFortnox } from "../fortnox/useFortnox.ts";
import type { VoucherKey } from "../transfer/fortnoxBooks.ts";
import type { TransferredJob } from "../transfer/transferDeps.ts";
import type { TransferStore } from "../transfer/transferStore.ts";
import { type FollowProblem, followVoucher } from "./followVoucher.ts";
import type { UploadPlace } from "./fortnoxFiles.ts";
import type { AppendixFileDeps } from "./appendixFile.ts";
import { planFiles } from "./planFiles.ts";
import type { StoredFileProblem, TransferFile, TransferFileStore } from "./transferFileStore.ts";

export interface SendFileDeps extends Pick<FortnoxDeps, "inFirm" | "log"> {
  readonly fortnox: FortnoxDeps;
  /** What papers are drawn of. */
  readonly sheets: AppendixFileDeps;
  readonly transfers: Pick<TransferStore, "read" | "readClosing">;
  readonly transferFiles: TransferFileStore;
}

/** Who asks for it; null for the program itself. */
export interface SendFilesOrder {
  readonly firmId: string;
  readonly closingId: string;
  readonly transferId: string;
  readonly by: string | null;
}

export type SendFilesProblem =
  | { readonly kind: "not-found" }
  /** It is no voucher yet, or nobody asked for its files. */
  | { readonly kind: "transfer-without-files" }
  | { readonly kind: "files-being-sent" };

/** Longer than a round takes: after a crash the next one may begin by then. */
const turnSeconds = 300;

/** Sends those of the transfers given, and those of the closing that were left when a process ended. */
export async function sendFiles(
  deps: SendFileDeps,
  { firmId, closingId, transferIds }: TransferredJob,
  signal?: AbortSignal,
): Promise<void> {
  const left = await deps.inFirm(firmId, (transaction) =>
    deps.transferFiles.listPending(transaction, closingId),
  );
  for (const transferId of new Set([...transferIds, ...left])) {
    await sendFilesOf(deps, { firmId, closingId, transferId, by: null }, signal);
  }
}

/** Sends what has not followed yet of one transfer. */
export async function sendFilesOf(
  deps: SendFileDeps,
  order: SendFilesOrder,
  signal?: AbortSignal,
): Promise<Result<null, SendFilesProblem>> {
  const { firmId, closingId, transferId } = order;
  const transfer = await deps.inFirm(firmId, (transaction) => deps.transfers.read(transaction, transferId));
  if (transfer?.closingId !== closingId) return refused({ kind: "not-found" });
  const { place, receipt } = transfer;
  if (!transfer.withFiles || transfer.state !== "transferred" || place === null || receipt === null) {
    return refused({ kind: "transfer-without-files" });
  }
  const turn = await deps.inFirm(firmId, (transaction) =>
    deps.transferFiles.takeTurn(transaction, transferId, turnSeconds),
  );
  if (turn === null) return refused({ kind: "files-being-sent" });
  if (!turn.isPlanned) {
    const files = await planFiles(deps.sheets, firmId, transfer);
    await deps.inFirm(firmId, (transaction) => deps.transferFiles.plan(transaction, transferId, files));
  }
  const voucher = { yearId: place.yearId, series: transfer.series, number: receipt.voucherNumber };
  await sendRest(deps, { order, transfer, tenant: place.tenant, voucher, signal });
  await deps.inFirm(firmId, (transaction) => deps.transferFiles.endTurn(transaction, transferId));
  return ok(null);
}

interface Round {
  readonly order: SendFilesOrder;
  readonly transfer: Transfer;
  readonly tenant: string;
  readonly voucher: VoucherKey;
  readonly signal: AbortSignal | undefined;
}

async function sendRest(deps: SendFileDeps, round: Round): Promise<void> {
  const { firmId, closingId, transferId, by } = round.order;
  const { files, clientId } = await deps.inFirm(firmId, async (transaction) => ({
    files: await deps.transferFiles.readFiles(transaction, transferId),
    clientId: (await deps.transfers.readClosing(transaction, closingId))?.clientId ?? "",
  }));
  const waiting = files.filter(({ state }) => state !== "sent");
  if (waiting.length === 0) return;
  const use = { firmId, clientId, closingId, by, purpose: "export" } as const;
  const used = await useFortnox(deps.fortnox, {
    use,
    ...(round.signal === undefined ? {} : { signal: round.signal }),
    work: (api, connection) => sendEach(deps, round, { api, connection, waiting }),
  });
  if (!used.ok) await tellAll(deps, round, used.problem);
  await logSent(deps, round, waiting.length);
}

interface Open {
  readonly api: FortnoxApi;
  readonly connection: StoredConnection;
  readonly waiting: readonly TransferFile[];
}

async function sendEach(deps: SendFileDeps, round: Round, { api, connection, waiting }: Open): Promise<void> {
  const { voucher, order } = round;
  const place = uploadPlaceOf(connection);
  if (place.kind !== "ok") return tellAll(deps, round, place);
  if (connection.tenant !== round.tenant || !(await isStillOurs(api, round))) {
    return tellAll(deps, round, { kind: "voucher-not-ours-any-more" });
  }
  const connected = await api.listConnectedFiles(voucher);
  const keep = (file: TransferFile): Promise<void> =>
    deps.inFirm(order.firmId, (transaction) => deps.transferFiles.write(transaction, file));
  const readContent = (file: TransferFile): Promise<Uint8Array | null> => contentOf(deps, order, file);
  for (const file of waiting) {
    const options = { api, voucher, place: place.place, keep, readContent };
    const problem = await followVoucher(options, file, connected);
    if (problem !== null) await tell(deps, round, { file, problem });
  }
}

type FileProblem =
  | FollowProblem
  | UseProblem
  | ScopeProblem
  /** Its number is another voucher's in Fortnox now, or it is gone. */
  | { readonly kind: "voucher-not-ours-any-more" };

type ScopeProblem = { readonly kind: "files-scope-missing"; readonly scopes: readonly string[] };

/** Which of the granted rights uploads go by; a right that was not given is not tried. */
function uploadPlaceOf({
  scopes,
}: StoredConnection): { readonly kind: "ok"; readonly place: UploadPlace } | ScopeProblem {
  const missing = [
    ...(scopes.includes("connectfile") ? [] : ["connectfile"]),
    ...(scopes.includes("inbox") || scopes.includes("archive") ? [] : ["inbox"]),
  ];
  if (missing.length > 0) return { kind: "files-scope-missing", scopes: missing };
  return { kind: "ok", place: scopes.includes("inbox") ? "inbox" : "archive" };
}

/** A number is used again when the last voucher of a series was deleted: a file must not land on somebody else's. */
async function isStillOurs(api: FortnoxApi, { voucher, transfer }: Round): Promise<boolean> {
  const found = await api.readVoucher(voucher);
  if (found === null) return false;
  const markers = findMarkers(found.comments);
  return markers.length === 0 ? isAsSent(found, transfer) : markers.some(({ key }) => key === transfer.key);
}

async function contentOf(
  deps: SendFileDeps,
  { firmId, closingId, transferId }: SendFilesOrder,
  { source, sha256 }: TransferFile,
): Promise<Uint8Array | null> {
  if (source.kind === "paper") {
    return deps.inFirm(firmId, (transaction) =>
      deps.transferFiles.readPaper(transaction, transferId, sha256),
    );
  }
  const place = { owner: { closingId, ...source.owner }, fileId: source.fileId };
  const read = await readAttachment(deps.sheets, { firmId }, place);
  return read.ok ? read.value.content : null;
}

async function tellAll(deps: SendFileDeps, round: Round, problem: FileProblem): Promise<void> {
  const { firmId, transferId } = round.order;
  const files = await deps.inFirm(firmId, (transaction) =>
    deps.transferFiles.readFiles(transaction, transferId),
  );
  for (const file of files) if (file.state !== "sent") await tell(deps, round, { file, problem });
}

async function tell(
  deps: SendFileDeps,
  { order: { firmId, transferId } }: Round,
  { file, problem }: { readonly file: TransferFile; readonly problem: FileProblem },
): Promise<void> {
  await deps.inFirm(firmId, async (transaction) => {
    // What has been uploaded meanwhile is known by now.
    const files = await deps.transferFiles.readFiles(transaction, transferId);
    const now = files.find(({ sha256 }) => sha256 === file.sha256) ?? file;
    await deps.transferFiles.write(transaction, { ...now, problem: storedProblem(problem) });
  });
}

function storedProblem({ kind, ...data }: FileProblem): StoredFileProblem {
  return { kind, data };
}

async function logSent(
  deps: SendFileDeps,
  { order, transfer, voucher }: Round,
  tried: number,
): Promise<void> {
  const { firmId, closingId, transferId, by } = order;
  await deps.inFirm(firmId, async (transaction) => {
    const files = await deps.transferFiles.readFiles(transaction, transferId);
    const left = files.filter(({ state }) => state !== "sent").length;
    const data = {
      number: `${transfer.entrySeries}${String(transfer.entryNumber)}`,
      voucher: `${voucher.series} ${String(voucher.number)}`,
      sent: tried - left,
      left,
    };
    await deps.log.write(transaction, { by, kind: "voucher-files-sent", closingId, data });
  });
}
