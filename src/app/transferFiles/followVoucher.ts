/**
 * Makes one file follow its voucher: what hangs on the voucher already is left, what is uploaded already is not
 * uploaded again, and each step is kept before the next.
 */
import type { VoucherKey } from "../transfer/fortnoxBooks.ts";
import type { FortnoxFaultProblem } from "../fortnox/faultProblem.ts";
import { fileNameInFortnox, hashInName } from "./fileName.ts";
import type { ConnectedFile, FortnoxFiles, UploadedFile, UploadPlace } from "./fortnoxFiles.ts";
import type { TransferFile } from "./transferFileStore.ts";

export interface FollowOptions {
  readonly api: FortnoxFiles;
  readonly voucher: VoucherKey;
  readonly place: UploadPlace;
  /** Null when it is gone. */
  readonly readContent: (file: TransferFile) => Promise<Uint8Array | null>;
  /** Keeps what is known of the file now. */
  readonly keep: (file: TransferFile) => Promise<void>;
}

export type FollowProblem = { readonly kind: "file-gone-before-sent" } | FortnoxFaultProblem;

/** Does it; null when the file hangs on the voucher. */
export async function followVoucher(
  options: FollowOptions,
  file: TransferFile,
  connected: readonly ConnectedFile[],
): Promise<FollowProblem | null> {
  if (connected.some((each) => isSame(each, file))) return done(options, file);
  const uploaded = file.uploaded ?? (await findOrUpload(options, file));
  if ("kind" in uploaded) return uploaded;
  const { api, voucher } = options;
  const made = await api.connectFile(voucher, uploaded.archiveId ?? uploaded.id);
  if (made.kind === "done") return done(options, { ...file, uploaded });
  if (made.kind === "held") return null;
  if (made.kind !== "unknown") return made.problem;
  // It may hang there all the same: a second connection is only made when it is seen not to.
  const after = await api.listConnectedFiles(voucher);
  return after.some((each) => isSame(each, { ...file, uploaded })) ? done(options, file) : made.problem;
}

async function done({ keep }: FollowOptions, file: TransferFile): Promise<null> {
  await keep({ ...file, state: "sent", problem: null });
  return null;
}

async function findOrUpload(
  { api, place, readContent, keep }: FollowOptions,
  file: TransferFile,
): Promise<UploadedFile | FollowProblem> {
  const hash = hashInName(file.sha256);
  const found = place === "inbox" ? await api.findInInbox(hash) : null;
  const uploaded = found ?? (await upload({ api, place, readContent }, file));
  if (!("kind" in uploaded)) await keep({ ...file, state: "uploaded", uploaded, problem: null });
  return uploaded;
}

async function upload(
  { api, place, readContent }: Pick<FollowOptions, "api" | "place" | "readContent">,
  file: TransferFile,
): Promise<UploadedFile | FollowProblem> {
  const content = await readContent(file);
  if (content === null) return { kind: "file-gone-before-sent" };
  const { sha256, mediaType } = file;
  const made = await api.uploadFile(place, {
    name: fileNameInFortnox(file.name, sha256),
    mediaType,
    content,
  });
  if (made.kind === "done") return made.value;
  return made.kind === "held" ? { kind: "file-gone-before-sent" } : made.problem;
}

function isSame({ fileId, name }: ConnectedFile, { sha256, uploaded }: TransferFile): boolean {
  const ids = uploaded === null ? [] : [uploaded.id, uploaded.archiveId];
  return ids.includes(fileId) || name.includes(hashInName(sha256));
}
